import { UNIT_MODULE } from "../../modules/unit/constants"
import type UnitModuleService from "../../modules/unit/service"
import { createUnitsWorkflow } from "../../workflows/unit/workflows/create-units"
import { demoUnits } from "./data/units"
import type { SeedContext } from "./seed-demo"

/** Units that the demo's merchant has added: crate, sack, carton. */
export async function seedDemoUnits({ container }: SeedContext): Promise<void> {
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const present = await service.listUnits({
    code: demoUnits.map((unit) => unit.code),
  })
  const codes = new Set(present.map((unit) => unit.code))
  const missing = demoUnits.filter((unit) => !codes.has(unit.code))
  if (!missing.length) {
    return
  }
  await createUnitsWorkflow(container).run({
    input: {
      units: missing.map((unit, index) => ({
        code: unit.code,
        name: unit.name.en,
        symbol: unit.symbol.en,
        type: unit.type,
        conversion: unit.conversion,
        rank: 100 + index * 10,
        translations: {
          "ar-SA": { name: unit.name.ar, symbol: unit.symbol.ar },
        },
      })),
    },
  })
}
