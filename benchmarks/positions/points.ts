import { writeFileSync } from "node:fs"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { nearestCouriers } from "../../src/queries/delivery/last-positions"
import {
  recordPositions,
  type ReportedPosition,
} from "../../src/workflows/delivery/record-positions"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
const WARM_UP = 8
const BATCHES = [50, 200]
const CLIENTS = [1, 8]

type Seeded = { couriers: { id: string; token: string }[] }
type Courier = Seeded["couriers"][number]
type Send = (courier: Courier, points: ReportedPosition[]) => Promise<unknown>

/**
 * Points a second, raw and by the service and by HTTP, in turn in one run on
 * one database; then the nearest couriers. `args[1]` is what was seeded,
 * `args[2]` the server; milliseconds go to `args[0]`.
 */
export default async function points({
  container,
  args,
}: ExecArgs): Promise<void> {
  const { couriers }: Seeded = JSON.parse(args[1])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const contestants: Record<string, Send> = {
    raw: (courier, batch) => insertRaw(knex, courier.id, batch),
    service: (courier, batch) => recordPositions(container, courier.id, batch),
    http: (courier, batch) => post(args[2], courier.token, batch),
  }
  const clocks = new Map<string, number>()
  const samples: Record<string, number[]> = {}
  for (const size of BATCHES) {
    for (const clients of CLIENTS) {
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        for (const [name, send] of Object.entries(contestants)) {
          // Other couriers report by HTTP: no batch comes late for another.
          const first = name === "http" ? couriers.length / 2 : 0
          const own = couriers.slice(first, first + clients)
          const work = own.map((courier) => ({
            courier,
            batch: ride(clocks, `${name}:${courier.id}`, size),
          }))
          const start = performance.now()
          await Promise.all(work.map((w) => send(w.courier, w.batch)))
          if (round >= WARM_UP) {
            const key = `${size} ${clients} ${name}`
            samples[key] = [...(samples[key] ?? []), performance.now() - start]
          }
        }
      }
    }
  }
  Object.assign(samples, await nearest(knex))
  writeFileSync(args[0], JSON.stringify(samples))
}

/** In turn with a statement that does nothing: what a round trip costs. */
async function nearest(
  knex: Knex
): Promise<Record<"nearest" | "nothing", number[]>> {
  const times: number[] = []
  const nothing: number[] = []
  for (let round = 0; round < ROUNDS * 5 + WARM_UP; round += 1) {
    const point = {
      latitude: 24.2 + Math.random() * 2.6,
      longitude: 45.2 + Math.random() * 3.6,
    }
    const before = performance.now()
    await knex.raw("select 1")
    const start = performance.now()
    const found = await nearestCouriers(knex, point, { limit: 10 })
    if (found.length !== 10) {
      throw unexpected(`${found.length} couriers found`)
    }
    if (round >= WARM_UP) {
      nothing.push(start - before)
      times.push(performance.now() - start)
    }
  }
  return { nearest: times, nothing }
}

/** The next points of a ride, one each second, about 8 metres apart. */
function ride(
  clocks: Map<string, number>,
  key: string,
  count: number
): ReportedPosition[] {
  const first = clocks.get(key) ?? 0
  clocks.set(key, first + count)
  return Array.from({ length: count }, (_, index) => ({
    at: START + (first + index) * 1000,
    latitude: 24.5 + Math.sin((first + index) / 900) * 0.05,
    longitude: 46.5 + Math.cos((first + index) / 900) * 0.05,
    accuracy: 6,
    speed: 8,
    heading: 90,
    battery: 0.7,
  }))
}

const START = Date.now() - 20 * 3_600_000

async function insertRaw(
  knex: Knex,
  courierId: string,
  batch: ReportedPosition[]
): Promise<void> {
  const array = (values: (number | null | undefined)[]) =>
    `{${values.map((value) => value ?? "NULL").join()}}`
  await knex.raw(
    `insert into bench_raw (courier_id, recorded_at, latitude, longitude,
       accuracy, speed, heading, battery)
     select ?, to_timestamp(p.at / 1000), p.latitude, p.longitude, p.accuracy,
       p.speed, p.heading, p.battery
     from unnest(?::float8[], ?::float8[], ?::float8[], ?::real[], ?::real[],
       ?::real[], ?::real[])
       as p (at, latitude, longitude, accuracy, speed, heading, battery)
     on conflict do nothing`,
    [
      courierId,
      array(batch.map(({ at }) => at)),
      array(batch.map(({ latitude }) => latitude)),
      array(batch.map(({ longitude }) => longitude)),
      array(batch.map(({ accuracy }) => accuracy)),
      array(batch.map(({ speed }) => speed)),
      array(batch.map(({ heading }) => heading)),
      array(batch.map(({ battery }) => battery)),
    ]
  )
}

async function post(
  url: string,
  token: string,
  batch: ReportedPosition[]
): Promise<void> {
  const answer = await fetch(`${url}/courier/positions`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      positions: batch.map(({ at, ...point }) => ({
        ...point,
        recorded_at: new Date(at).toISOString(),
      })),
    }),
  })
  const { stored } = (await answer.json()) as { stored?: number }
  if (stored !== batch.length) {
    throw unexpected(`${answer.status}: ${stored} of ${batch.length} stored`)
  }
}

function unexpected(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, sentence)
}
