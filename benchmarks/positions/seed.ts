import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
} from "@medusajs/framework/utils"
import { makePartitions } from "../../src/workflows/delivery/position-partitions"

const COURIERS = Number(process.env.BENCH_COURIERS ?? 50_000)

/** Those who report while it is measured: half by the service, half by HTTP. */
const REPORTING = 16

/**
 * Couriers on duty all over a country, each with a last position, some of
 * them with a token. What was made goes to `args[0]`.
 */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await makePartitions(knex, [Date.now() - 86_400_000, Date.now()])
  await knex.raw(
    `insert into delivery_courier (id, first_name, last_name, email, phone,
       vehicle_type, location_id)
     select 'cour_bench_' || n, 'Rider', n::text, n || '@bench.example',
       '+966' || n, 'motorcycle', 'sloc_' || n % 50
     from generate_series(1, ?) n`,
    [COURIERS]
  )
  await knex.raw(
    `insert into delivery_shift (id, courier_id, location_id, started_at)
     select 'dshift_bench_' || n, 'cour_bench_' || n, 'sloc_' || n % 50,
       now() - interval '1 day'
     from generate_series(1, ?) n`,
    [COURIERS]
  )
  await knex.raw("select setseed(0.5)")
  await knex.raw(
    `insert into delivery_last_position (courier_id, recorded_at, latitude,
       longitude, is_on_duty)
     select 'cour_bench_' || n, now() - interval '1 hour',
       24 + random() * 3, 45 + random() * 4, true
     from generate_series(1, ?) n`,
    [COURIERS]
  )
  await knex.raw(
    `create table bench_raw (
       like delivery_position including defaults,
       primary key (courier_id, recorded_at)
     )`
  )
  await knex.raw(
    "analyze delivery_courier, delivery_shift, delivery_last_position"
  )
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const couriers = Array.from({ length: REPORTING }, (_, index) => {
    const id = `cour_bench_${index + 1}`
    const token = generateJwtToken(
      {
        actor_id: id,
        actor_type: "courier",
        auth_identity_id: `authid_${id}`,
        app_metadata: { courier_id: id },
        user_metadata: {},
      },
      { secret: http.jwtSecret, expiresIn: "1h", jwtOptions: http.jwtOptions }
    )
    return { id, token }
  })
  writeFileSync(args[0], JSON.stringify({ couriers, count: COURIERS }))
}
