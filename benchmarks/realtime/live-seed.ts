import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
} from "@medusajs/framework/utils"
import { makePartitions } from "../../src/workflows/delivery/position-partitions"
import { createTrackingLink } from "../../src/workflows/delivery/tracking-links"

const COURIERS = Number(process.env.BENCH_COURIERS ?? 200)
const DELIVERIES = Number(process.env.BENCH_DELIVERIES ?? 1_000)
const ORIGIN = { latitude: 24.7, longitude: 46.7 }

/**
 * Couriers on duty with their deliveries on the road, dealt out in turn, and a
 * tracking link for each delivery. Who may post and listen goes to `args[0]`.
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
     select 'cour_live_' || n, 'Rider', n::text, n || '@live.example',
       '+966' || n, 'motorcycle', 'sloc_live'
     from generate_series(1, ?) n`,
    [COURIERS]
  )
  await knex.raw(
    `insert into delivery_shift (id, courier_id, location_id, started_at)
     select 'dshift_live_' || n, 'cour_live_' || n, 'sloc_live',
       now() - interval '1 hour'
     from generate_series(1, ?) n`,
    [COURIERS]
  )
  await knex.raw(
    `insert into delivery (id, order_id, fulfillment_id, location_id,
       courier_id, status, picked_up_at, stop, currency_code, fee, raw_fee,
       weight, address, latitude, longitude, promised_at)
     select 'deliv_live_' || n, 'order_live_' || n, 'ful_live_' || n,
       'sloc_live', 'cour_live_' || (n - 1) % ? + 1, 'picked_up',
       now() - interval '10 minutes', (n - 1) / ?, 'sar', 10,
       '{"value":"10","precision":20}', 1, '{}', ?, ?,
       now() + interval '1 hour'
     from generate_series(1, ?) n`,
    [COURIERS, COURIERS, ORIGIN.latitude, ORIGIN.longitude, DELIVERIES]
  )
  const links: string[] = []
  for (let n = 1; n <= DELIVERIES; n += 1) {
    const { token } = await createTrackingLink(container, `order_live_${n}`)
    links.push(token)
  }
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const couriers = Array.from({ length: COURIERS }, (_, n) => {
    const id = `cour_live_${n + 1}`
    return generateJwtToken(
      {
        actor_id: id,
        actor_type: "courier",
        auth_identity_id: `authid_${id}`,
        app_metadata: { courier_id: id },
        user_metadata: {},
      },
      { secret: http.jwtSecret, expiresIn: "2h", jwtOptions: http.jwtOptions }
    )
  })
  writeFileSync(args[0], JSON.stringify({ couriers, links, origin: ORIGIN }))
}
