import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const DAY = 24 * 60 * 60 * 1000
const NAME = /^delivery_position_(\d{4})_(\d{2})_(\d{2})$/

/** Postgres: no partition takes this row. */
export const NO_PARTITION = "23514"

/**
 * Makes the partitions of these days (UTC) where they are missing. One process
 * at a time: two that make the same partition would fail each other.
 */
export async function makePartitions(
  knex: Knex,
  instants: readonly number[]
): Promise<void> {
  const days = [...new Set(instants.map((at) => Math.floor(at / DAY)))].sort()
  await knex.transaction(async (trx) => {
    await trx.raw(
      "select pg_advisory_xact_lock(hashtext('delivery_position_partitions'))"
    )
    const there = new Set(await partitions(trx))
    for (const day of days) {
      const from = isoDay(day)
      const name = `delivery_position_${from.replace(/-/g, "_")}`
      if (!there.has(name)) {
        await trx.raw(
          `create table "${name}" partition of "delivery_position"
           for values from ('${from} 00:00:00+00') to ('${isoDay(day + 1)} 00:00:00+00')`
        )
      }
    }
  })
}

/**
 * Drops the partitions of days that ended before the instant.
 * @returns their names
 */
export async function dropPartitions(
  knex: Knex,
  before: number
): Promise<string[]> {
  const old = (await partitions(knex)).filter((name) => endOf(name) <= before)
  for (const name of old) {
    await knex.transaction(async (trx) => {
      // Points that come in must not wait behind us for long: next day again.
      await trx.raw("set local lock_timeout = '5s'")
      await trx.raw(`drop table if exists "${name}"`)
    })
  }
  return old
}

async function partitions(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_inherits i
     join pg_class c on c.oid = i.inhrelid
     where i.inhparent = to_regclass('delivery_position')
     order by 1`
  )
  return rows.map(({ name }) => name).filter((name) => NAME.test(name))
}

function endOf(name: string): number {
  const [, year, month, day] = NAME.exec(name) ?? []
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) + DAY
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
