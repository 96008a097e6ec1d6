import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { KEPT_HOURS } from "./constants"
import type { RealtimeEventName } from "./events"
import type { LocalTexts, RealtimeMessage } from "./hub/message"

/** More than this is quicker told by a snapshot. */
const MOST_MISSED = 500

/** Any number; all writers of the log wait for it in turn. */
const LOG_LOCK = 7_236_011

export type NewEvent = {
  name: RealtimeEventName
  rooms: string[]
  payload: Record<string, unknown>
  texts?: LocalTexts
  /** Natural key: the same business event is told once. */
  key?: string
  happened_at?: Date
}

export type Told = { message: RealtimeMessage; isNew: boolean }

type Row = {
  id: string
  name: RealtimeEventName
  rooms: string[]
  payload: Record<string, unknown>
  texts: LocalTexts | null
  happened_at: Date
}

/** What happened, kept for a day for those who were away. */
export class EventLog {
  constructor(private readonly knex: Knex) {}

  /**
   * Writes an event down, in the caller's transaction if one is given. One
   * whose key is there already is not written again: the first is answered.
   */
  async add(event: NewEvent, within?: Knex.Transaction): Promise<Told> {
    if (within) {
      return this.addIn(within, event)
    }
    return this.knex.transaction((trx) => this.addIn(trx, event))
  }

  async byId(id: string): Promise<RealtimeMessage | undefined> {
    const row = await this.knex("realtime_event")
      .where({ id })
      .first<Row | undefined>("*")
    return row && toMessage(row)
  }

  private async addIn(trx: Knex.Transaction, event: NewEvent): Promise<Told> {
    // Without it a smaller id could become visible after a larger one.
    await trx.raw("select pg_advisory_xact_lock(?)", [LOG_LOCK])
    if (event.key) {
      const before = await trx("realtime_event")
        .where({ key: event.key })
        .first<Row | undefined>("*")
      if (before) {
        return { message: toMessage(before), isNew: false }
      }
    }
    const [row] = await trx("realtime_event")
      .insert({
        key: event.key ?? null,
        name: event.name,
        rooms: event.rooms,
        payload: JSON.stringify(event.payload),
        texts: event.texts ? JSON.stringify(event.texts) : null,
        happened_at: event.happened_at ?? new Date(),
      })
      .returning<Row[]>("*")
    return { message: toMessage(row), isNew: true }
  }

  /** In order; null when the log does not reach back to `since`. */
  async missed(
    rooms: string[],
    since: string
  ): Promise<RealtimeMessage[] | null> {
    const { rows } = await this.knex.raw<{
      rows: { reaches: boolean | null }[]
    }>(
      `select coalesce(
         (select min(id) from realtime_event) <= cast(:since as bigint) + 1,
         (select last_value from realtime_event_id_seq)
           <= cast(:since as bigint)
       ) as reaches`,
      { since }
    )
    if (!rows[0]?.reaches) {
      return null
    }
    const found = await this.knex("realtime_event")
      .where("id", ">", since)
      .whereRaw("rooms && ?::text[]", [rooms])
      .orderBy("id")
      .limit(MOST_MISSED + 1)
      .select<Row[]>("*")
    return found.length > MOST_MISSED ? null : found.map(toMessage)
  }

  async since(time: Date): Promise<RealtimeMessage[]> {
    const found = await this.knex("realtime_event")
      .where("written_at", ">=", time)
      .orderBy("id")
      .limit(5_000)
      .select<Row[]>("*")
    return found.map(toMessage)
  }

  /** The newest id, for a snapshot to go on from. */
  async newest(): Promise<string> {
    const { rows } = await this.knex.raw<{ rows: { id: string }[] }>(
      `select coalesce(max(id), 0)::text as id from realtime_event`
    )
    return rows[0].id
  }

  /** Forgets what is older than a day, and tickets that nobody used. */
  async forget(): Promise<void> {
    await this.knex.raw(
      `delete from realtime_event
       where written_at < now() - make_interval(hours => ?)`,
      [KEPT_HOURS]
    )
    await this.knex.raw(
      `delete from realtime_ticket where expires_at < now() - interval '1 hour'`
    )
  }
}

function toMessage(row: Row): RealtimeMessage {
  return {
    id: String(row.id),
    name: row.name,
    time: new Date(row.happened_at).toISOString(),
    rooms: row.rooms,
    payload: row.payload,
    ...(row.texts && { texts: row.texts }),
  }
}
