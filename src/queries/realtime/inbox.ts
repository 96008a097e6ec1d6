import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { languageOf } from "../../lib/i18n/translate"
import {
  renderTemplate,
  type TemplateData,
} from "../../lib/notifications/templates"
import type { Listener } from "../../modules/realtime/hub/listener"

/** Whose inbox: a customer's or courier's own, the merchants' one. */
export type Reader = Pick<Listener, "kind" | "id">

/** Receiver of what all merchants read. */
export const MERCHANTS = "merchants"

export const INBOX_CHANNEL = "inbox"

export type InboxEntry = {
  id: string
  template: string
  title: string
  body: string
  resource_type: string | null
  resource_id: string | null
  read_at: string | null
  created_at: string
}

type Row = {
  id: string
  template: string | null
  data: TemplateData | null
  resource_type: string | null
  resource_id: string | null
  read_at: Date | null
  created_at: Date
}

/** The key under which a reader's marks are kept. */
export function readerKey({ kind, id }: Reader): string {
  return `${kind}:${id}`
}

export function receiverOf({ kind, id }: Reader): string {
  return kind === "user" ? MERCHANTS : id
}

/** What stands in an inbox, the newest first, in the reader's language. */
export async function inboxOf(
  knex: Knex,
  reader: Reader,
  page: { limit: number; offset: number; unread?: boolean },
  locale: string | undefined
): Promise<{ notifications: InboxEntry[]; count: number; unread: number }> {
  const [rows, [{ count }], unread] = await Promise.all([
    entries(knex, reader, page.unread)
      .orderBy("n.created_at", "desc")
      .orderBy("n.id", "desc")
      .limit(page.limit)
      .offset(page.offset)
      .select<Row[]>(
        "n.id",
        "n.template",
        "n.data",
        "n.resource_type",
        "n.resource_id",
        "m.read_at",
        "n.created_at"
      ),
    entries(knex, reader, page.unread).count<{ count: string }[]>("* as count"),
    unreadCount(knex, reader),
  ])
  const language = languageOf(locale)
  return {
    notifications: rows.map((row) => ({
      id: row.id,
      template: row.template ?? "",
      ...renderTemplate(row.template ?? "", language, row.data ?? {}),
      resource_type: row.resource_type,
      resource_id: row.resource_id,
      read_at: row.read_at ? new Date(row.read_at).toISOString() : null,
      created_at: new Date(row.created_at).toISOString(),
    })),
    count: Number(count),
    unread,
  }
}

export async function unreadCount(knex: Knex, reader: Reader): Promise<number> {
  if (reader.kind === "tracking") {
    return 0
  }
  const [{ count }] = await entries(knex, reader, true).count<
    { count: string }[]
  >("* as count")
  return Number(count)
}

/** Those of these ids that stand in the reader's inbox. */
export async function idsInInbox(
  knex: Knex,
  reader: Reader,
  ids?: string[]
): Promise<string[]> {
  const query = entries(knex, reader, ids === undefined)
  const rows = await (ids ? query.whereIn("n.id", ids) : query)
    .limit(10_000)
    .select<{ id: string }[]>("n.id")
  return rows.map(({ id }) => id)
}

function entries(knex: Knex, reader: Reader, unreadOnly = false) {
  const query = knex("notification as n")
    .leftJoin("realtime_inbox_mark as m", (join) => {
      join
        .on("m.notification_id", "n.id")
        .andOnVal("m.reader", readerKey(reader))
        .andOnNull("m.deleted_at")
    })
    .where({
      "n.channel": INBOX_CHANNEL,
      "n.receiver_id": receiverOf(reader),
      "n.deleted_at": null,
      "m.dismissed_at": null,
    })
  return unreadOnly ? query.where({ "m.read_at": null }) : query
}
