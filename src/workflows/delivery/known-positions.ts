import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  DutyTime,
  Fix,
} from "../../modules/delivery/rules/judge-positions"

/** What the points of a batch are measured by. */
export type Known = {
  duty: DutyTime[]
  last: Fix | null
  suspect: Fix | null
}

/** How far back a late batch looks for the fix before it. */
const LOOK_BACK = "1 day"

/** Times on duty that touch the batch, and the courier's last position. */
export async function knownOf(
  knex: Knex,
  courierId: string,
  from: number,
  to: number
): Promise<Known> {
  const { rows } = await knex.raw<{ rows: [KnownRow] }>(
    `select l.latitude, l.longitude, l.accuracy, l.suspect,
       cast(extract(epoch from l.recorded_at) * 1000 as float8) as at,
       (
         select json_agg(json_build_object(
           'from', extract(epoch from s.started_at) * 1000,
           'to', extract(epoch from s.ended_at) * 1000
         ))
         from delivery_shift s
         where s.courier_id = c.id and s.deleted_at is null
           and s.started_at <= to_timestamp(?::float8 / 1000)
           and (s.ended_at is null
             or s.ended_at >= to_timestamp(?::float8 / 1000))
       ) as duty
     from (select ?::text as id) c
     left join delivery_last_position l on l.courier_id = c.id`,
    [to, from, courierId]
  )
  const { duty, suspect, ...last } = rows[0]
  return {
    duty: duty ?? [],
    last: hasPlace(last) ? { ...last, at: Math.round(last.at) } : null,
    suspect,
  }
}

/** The believed fix before a batch that comes late. */
export async function knownBefore(
  knex: Knex,
  courierId: string,
  at: number
): Promise<Fix | null> {
  const { rows } = await knex.raw<{ rows: Fix[] }>(
    `select latitude, longitude, accuracy,
       cast(extract(epoch from recorded_at) * 1000 as float8) as at
     from delivery_position
     where courier_id = ? and not is_mock and not is_impossible
       and recorded_at < to_timestamp(?::float8 / 1000)
       and recorded_at > to_timestamp(?::float8 / 1000) - ?::interval
     order by recorded_at desc limit 1`,
    [courierId, at, at, LOOK_BACK]
  )
  return rows[0] ?? null
}

type KnownRow = {
  [Key in keyof Fix]: Fix[Key] | null
} & { duty: DutyTime[] | null; suspect: Fix | null }

function hasPlace(row: Omit<KnownRow, "duty" | "suspect">): row is Fix {
  return row.at !== null && row.latitude !== null && row.longitude !== null
}
