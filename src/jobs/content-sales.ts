import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { forgetAnswers } from "../lib/cache/answers"
import { restsWithout } from "../suite-options"
import { countSales } from "../workflows/content/count-sales"

defineFileConfig(restsWithout("content"))

/** Every half hour: what sells is counted for "trending" sections. */
export default async function contentSales(
  container: MedusaContainer
): Promise<void> {
  await countSales(container)
  await forgetAnswers(container, "homepage")
}

export const config = {
  name: "saptmarkets-content-sales",
  schedule: "*/30 * * * *",
}
