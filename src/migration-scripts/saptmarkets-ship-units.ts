import type { ExecArgs } from "@medusajs/framework/types"
import { shipUnits } from "../workflows/unit/ship-units"

/** Runs once, after the migrations of `db:migrate`. */
export default async function shipUnitsOnce({ container }: ExecArgs) {
  await shipUnits(container)
}
