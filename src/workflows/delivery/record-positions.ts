import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  judgePositions,
  type Judgement,
  type PositionLimits,
  type PositionVerdict,
  type ReportedFix,
} from "../../modules/delivery/rules/judge-positions"
import { suiteOptions } from "../../suite-options"
import { positionFeed } from "./position-feed"
import { makePartitions, NO_PARTITION } from "./position-partitions"
import { knownBefore, knownOf } from "./known-positions"

/** What a phone says of one moment. */
export type ReportedPosition = ReportedFix & {
  /** Metres a second. */
  speed?: number | null
  /** Degrees from north. */
  heading?: number | null
  /** 0 to 1. */
  battery?: number | null
}

/**
 * Keeps what a courier's phone reports: each point is judged by itself, what
 * is there already is a duplicate, his last position only moves forward. Two
 * statements for a batch, no workflow: the second one writes everything, so
 * there is nothing to compensate, and sent again it changes nothing.
 *
 * @returns a verdict for each point, in the order of the points
 *
 * @example
 * const verdicts = await recordPositions(container, "cour_123", [
 *   { at: Date.now(), latitude: 24.7, longitude: 46.7, accuracy: 8 },
 * ])
 */
export async function recordPositions(
  container: MedusaContainer,
  courierId: string,
  points: readonly ReportedPosition[]
): Promise<PositionVerdict[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const now = Date.now()
  const limits = positionLimits()
  // A point from another year must not decide what the others are measured by.
  const times = points
    .map(({ at }) => at)
    .filter((at) => at >= now - limits.maxAge && at <= now + limits.maxAhead)
  const from = Math.min(now, ...times)
  const { duty, last, suspect } = await knownOf(
    knex,
    courierId,
    from,
    Math.max(from, ...times)
  )
  const late = last !== null && from <= last.at
  const judged = judgePositions(points, {
    now,
    duty,
    known: late
      ? { believed: await knownBefore(knex, courierId, from), suspect: null }
      : { believed: last, suspect },
    limits,
  })
  if (!judged.keep.length) {
    return judged.verdicts
  }
  const written = await writeJudged(knex, courierId, points, judged)
  if (judged.cleared) {
    await clearFlag(knex, courierId, judged.cleared.at)
  }
  if (written.moved && judged.latest !== null) {
    const { at, latitude, longitude, ...rest } = points[judged.latest]
    positionFeed.publish({
      courier_id: courierId,
      latitude,
      longitude,
      accuracy: rest.accuracy ?? null,
      speed: rest.speed ?? null,
      heading: rest.heading ?? null,
      recorded_at: new Date(at),
    })
  }
  for (const index of judged.keep) {
    if (!written.stored.has(points[index].at)) {
      judged.verdicts[index] = "duplicate"
    }
  }
  return judged.verdicts
}

/** The options in the units that the rules count in. */
export function positionLimits(): PositionLimits {
  const { positions } = suiteOptions().delivery
  return {
    maxAccuracy: positions.maxAccuracy,
    maxSpeed: positions.maxSpeed,
    maxAge: positions.maxAgeHours * 3_600_000,
    maxAhead: positions.maxAheadSeconds * 1000,
  }
}

type Written = { stored: Set<number>; moved: boolean }

async function writeJudged(
  knex: Knex,
  courierId: string,
  points: readonly ReportedPosition[],
  judged: Judgement
): Promise<Written> {
  try {
    return await insertJudged(knex, courierId, points, judged)
  } catch (error) {
    if ((error as { code?: string }).code !== NO_PARTITION) {
      throw error
    }
    await makePartitions(
      knex,
      judged.keep.map((index) => points[index].at)
    )
    return insertJudged(knex, courierId, points, judged)
  }
}

async function insertJudged(
  knex: Knex,
  courierId: string,
  points: readonly ReportedPosition[],
  { keep, latest, suspect, verdicts }: Judgement
): Promise<Written> {
  const kept = keep.map((index) => points[index])
  const jump = suspect && JSON.stringify(suspect)
  const moved =
    latest === null
      ? { sql: REMEMBER_JUMP, bindings: [jump, courierId, suspect?.at ?? null] }
      : { sql: MOVE, bindings: [...moveOf(courierId, points[latest]), jump] }
  const { rows } = await knex.raw<{
    rows: { stored: number[] | null; moved: boolean }[]
  }>(
    `with stored as (${STORE}), moved as (${moved.sql})
     select exists (select 1 from moved) as moved,
       (select array_agg(cast(extract(epoch from recorded_at) * 1000 as float8))
        from stored) as stored`,
    [
      courierId,
      array(kept.map(({ at }) => at)),
      array(kept.map(({ latitude }) => latitude)),
      array(kept.map(({ longitude }) => longitude)),
      array(kept.map(({ accuracy }) => accuracy)),
      array(kept.map(({ speed }) => speed)),
      array(kept.map(({ heading }) => heading)),
      array(kept.map(({ battery }) => battery)),
      array(kept.map(({ is_mock }) => is_mock ?? false)),
      array(keep.map((index) => verdicts[index] === "impossible_speed")),
      ...moved.bindings,
    ]
  )
  return {
    stored: new Set((rows[0].stored ?? []).map(Math.round)),
    moved: latest !== null && rows[0].moved,
  }
}

/** A column's values as PostgreSQL reads an array. */
function array(
  values: readonly (number | boolean | null | undefined)[]
): string {
  return `{${values.map((value) => value ?? "NULL").join()}}`
}

function moveOf(
  courierId: string,
  point: ReportedPosition
): (string | number | null)[] {
  return [
    courierId,
    courierId,
    point.at,
    point.latitude,
    point.longitude,
    point.accuracy ?? null,
    point.speed ?? null,
    point.heading ?? null,
    point.battery ?? null,
  ]
}

const STORE = `
  insert into delivery_position (
    courier_id, recorded_at, latitude, longitude, accuracy, speed, heading,
    battery, is_mock, is_impossible
  )
  select ?, to_timestamp(p.at / 1000), p.latitude, p.longitude, p.accuracy,
    p.speed, p.heading, p.battery, p.is_mock, p.is_impossible
  from unnest(
    ?::float8[], ?::float8[], ?::float8[], ?::real[], ?::real[], ?::real[],
    ?::real[], ?::boolean[], ?::boolean[]
  ) as p (
    at, latitude, longitude, accuracy, speed, heading, battery, is_mock,
    is_impossible
  )
  on conflict do nothing
  returning recorded_at`

/** His last position only moves forward, whichever batch comes first. */
const MOVE = `
  insert into delivery_last_position as l (
    courier_id, is_on_duty, recorded_at, latitude, longitude, accuracy, speed,
    heading, battery, suspect
  )
  values (
    ?, exists (
      select 1 from delivery_shift s
      where s.courier_id = ? and s.deleted_at is null
        and s.started_at is not null and s.ended_at is null
    ),
    to_timestamp(?::float8 / 1000), ?, ?, ?, ?, ?, ?, ?::jsonb
  )
  on conflict (courier_id) do update set
    recorded_at = excluded.recorded_at, latitude = excluded.latitude,
    longitude = excluded.longitude, accuracy = excluded.accuracy,
    speed = excluded.speed, heading = excluded.heading,
    battery = excluded.battery, suspect = excluded.suspect,
    is_on_duty = excluded.is_on_duty, received_at = now()
  where excluded.recorded_at > l.recorded_at
  returning 1`

const REMEMBER_JUMP = `
  update delivery_last_position set suspect = ?::jsonb
  where courier_id = ? and recorded_at < to_timestamp(?::float8 / 1000)
  returning 1`

/** The next points agreed with a jump: it was right. */
async function clearFlag(
  knex: Knex,
  courierId: string,
  at: number
): Promise<void> {
  await knex.raw(
    `update delivery_position set is_impossible = false
     where courier_id = ? and recorded_at = to_timestamp(?::float8 / 1000)`,
    [courierId, at]
  )
}
