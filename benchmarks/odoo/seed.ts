import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { createShop } from "../../integration-tests/support/shop"

/** The least a shop needs before products can come in. */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  writeFileSync(args[0], JSON.stringify(await createShop(container)))
}
