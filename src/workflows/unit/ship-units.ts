import type { MedusaContainer } from "@medusajs/framework/types"
import { UNIT_MODULE } from "../../modules/unit/constants"
import { SHIPPED_UNITS } from "../../modules/unit/rules/shipped-units"
import type UnitModuleService from "../../modules/unit/service"
import { suiteOptions } from "../../suite-options"
import { createUnitsWorkflow } from "./workflows/create-units"

/**
 * Puts the units that come with the suite into the store, in English and
 * Arabic. Codes that exist are left as they are, so it can run at any time;
 * a unit that a merchant deleted comes back only when he runs it himself.
 */
export async function shipUnits(container: MedusaContainer): Promise<number> {
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const present = await service.listUnits({}, { take: 10_000 })
  const codes = new Set(present.map((unit) => unit.code))
  const basics = new Set(
    present.filter((unit) => unit.is_basic).map((unit) => unit.type)
  )
  const arabic = suiteOptions().locales.filter((locale) =>
    locale.startsWith("ar")
  )
  const missing = SHIPPED_UNITS.filter((unit) => !codes.has(unit.code))
  if (missing.length) {
    await createUnitsWorkflow(container).run({
      input: {
        units: missing.map(({ ar, ...unit }) => ({
          ...unit,
          is_basic: unit.is_basic && !basics.has(unit.type),
          translations: Object.fromEntries(
            arabic.map((locale) => [locale, ar])
          ),
        })),
      },
    })
  }
  return missing.length
}
