import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import {
  idsInInbox,
  readerKey,
  unreadCount,
  type Reader,
} from "../../queries/realtime/inbox"

type Mark = "read_at" | "dismissed_at"

/**
 * Marks messages as read; all of them without `ids`. Ids that are not in the
 * reader's inbox change nothing. One statement: marked twice is marked once.
 * @returns how many are unread now
 */
export async function readInbox(
  container: MedusaContainer,
  reader: Reader,
  ids?: string[]
): Promise<{ unread: number }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await mark(container, reader, await idsInInbox(knex, reader, ids), "read_at")
  return { unread: await unreadCount(knex, reader) }
}

/**
 * Takes a message out of the reader's inbox; another merchant keeps it.
 * @throws SuiteError `not_found`
 */
export async function dismissFromInbox(
  container: MedusaContainer,
  reader: Reader,
  id: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await idsInInbox(knex, reader, [id])
  if (!found.length) {
    throw new SuiteError("not_found", "not_found", {
      entity: "Notification",
      id,
    })
  }
  await mark(container, reader, found, "dismissed_at")
}

async function mark(
  container: MedusaContainer,
  reader: Reader,
  ids: string[],
  column: Mark
): Promise<void> {
  if (!ids.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const now = new Date()
  await knex("realtime_inbox_mark")
    .insert(
      ids.map((notification_id) => ({
        id: generateEntityId(undefined, "rmark"),
        notification_id,
        reader: readerKey(reader),
        [column]: now,
      }))
    )
    .onConflict(
      knex.raw('("notification_id", "reader") where deleted_at is null')
    )
    .merge({
      [column]: knex.raw(`coalesce(realtime_inbox_mark.${column}, ?)`, [now]),
    })
}
