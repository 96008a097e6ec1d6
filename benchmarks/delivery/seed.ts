import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createBranchWorkflow } from "../../src/workflows/delivery/workflows/create-branch"
import { createZoneWorkflow } from "../../src/workflows/delivery/workflows/create-zone"

const ZONES = Number(process.env.BENCH_ZONES ?? 100)
const CORNERS = 60

/** Many zones of one branch, all around one point. */
export default async function seed({ container, args }: ExecArgs) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
  })
  const location_id = data[0].id
  const centre = { latitude: 24.6949, longitude: 46.6853 }
  await createBranchWorkflow(container).run({
    input: { location_id, ...centre, timezone: "Asia/Riyadh" },
  })
  for (let zone = 0; zone < ZONES; zone++) {
    const ring = Array.from({ length: CORNERS }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / CORNERS
      const size = 0.05 + zone / 1000
      return [
        centre.longitude + size * Math.cos(angle),
        centre.latitude + size * Math.sin(angle),
      ] as const
    })
    await createZoneWorkflow(container).run({
      input: {
        location_id,
        name: `Zone ${zone}`,
        kind: "polygon",
        polygon: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
        priority: zone,
        fees: { sar: { base: "10", per_km: "1", per_kg: "0.5" } },
        promised_minutes: 45,
      },
    })
  }
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("vacuum analyze")
  writeFileSync(args[0], JSON.stringify({ zones: ZONES, centre }))
}
