import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import {
  pictureType,
  type Picture,
  type PictureType,
} from "../../lib/http/picture"
import { deletePicture, storePicture } from "./private-picture"
import { retrieveCourier } from "./retrieve-courier"

/**
 * Gives a courier a photo, or takes it away. The file is stored first, and
 * deleted again when the courier does not get it; the one before goes last, so
 * that no courier ever has a photo without its file.
 *
 * @throws SuiteError `not_found`
 */
export async function setCourierPhoto(
  container: MedusaContainer,
  { courier_id, picture }: { courier_id: string; picture: Picture | null }
): Promise<void> {
  await retrieveCourier(container, courier_id)
  const file_id =
    picture && (await storePicture(container, "courier-photo", picture))
  let before: string | null
  try {
    before = await exchange(container, courier_id, file_id)
  } catch (error) {
    if (file_id) {
      await deletePicture(container, file_id)
    }
    throw error
  }
  if (before) {
    await forget(container, before)
  }
}

/** @returns the file that he had */
function exchange(
  container: MedusaContainer,
  id: string,
  photo_file_id: string | null
): Promise<string | null> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (trx) => {
    // Of two photos at once each must know the one that it replaces.
    const courier = await trx("delivery_courier")
      .where({ id, deleted_at: null })
      .forUpdate()
      .first("photo_file_id")
    if (!courier) {
      throw new SuiteError("not_found", "not_found", { entity: "courier", id })
    }
    await trx("delivery_courier")
      .where({ id })
      .update({ photo_file_id, updated_at: new Date() })
    return courier.photo_file_id
  })
}

/** A file that stays behind costs space; the courier has his new photo. */
async function forget(container: MedusaContainer, fileId: string) {
  try {
    await deletePicture(container, fileId)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The courier photo ${fileId} was not deleted: ${reason}`)
  }
}

/**
 * A courier's photo; its type is read from its bytes.
 * @throws SuiteError `not_found` for a courier without one, too
 */
export async function courierPhoto(
  container: MedusaContainer,
  id: string
): Promise<{ content: Buffer; mime_type: PictureType }> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const courier = await knex("delivery_courier")
    .where({ id, deleted_at: null })
    .first("photo_file_id")
  const content =
    courier?.photo_file_id &&
    (await container.resolve(Modules.FILE).getAsBuffer(courier.photo_file_id))
  const mime_type = content && pictureType(content)
  if (!mime_type) {
    throw new SuiteError("not_found", "not_found", { entity: "photo", id })
  }
  return { content, mime_type }
}
