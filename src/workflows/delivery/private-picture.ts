import { randomUUID } from "node:crypto"
import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Picture, PictureType } from "../../lib/http/picture"

const ENDING: Record<PictureType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
}

/**
 * Stores a picture where nobody finds it without a route of ours, under a name
 * that cannot be guessed should a provider serve private files after all.
 *
 * @returns the file's id
 */
export async function storePicture(
  container: MedusaContainer,
  name: string,
  { content, mime_type }: Picture
): Promise<string> {
  const { id } = await container.resolve(Modules.FILE).createFiles({
    // No folder: the local provider would not know the file as private.
    filename: `${name}-${randomUUID()}.${ENDING[mime_type]}`,
    mimeType: mime_type,
    content: content.toString("base64"),
    access: "private",
  })
  return id
}

export function openPicture(
  container: MedusaContainer,
  fileId: string
): Promise<Readable> {
  return container.resolve(Modules.FILE).getDownloadStream(fileId)
}

export function deletePicture(
  container: MedusaContainer,
  fileId: string
): Promise<void> {
  return container.resolve(Modules.FILE).deleteFiles(fileId)
}
