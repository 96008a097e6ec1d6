import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { writeTranslationsStep } from "../../translation/write-translations"
import { UnitEvents } from "../events"
import { createUnitsStep, type CreateUnitInput } from "../steps/create-units"
import { unitTranslations, type UnitTranslations } from "../unit-translations"

export const createUnitsWorkflowId = "create-units"

export type CreateUnitsWorkflowInput = {
  units: (CreateUnitInput & { translations?: UnitTranslations })[]
}

/**
 * Creates units with their names in other languages.
 * @throws SuiteError `unit_code_taken`, `unit_basic_exists`,
 * `unit_basic_conversion`
 *
 * @example
 * await createUnitsWorkflow(container).run({
 *   input: {
 *     units: [{ code: "crate", name: "Crate", symbol: "crate", type: "piece",
 *       conversion: "1", translations: { "ar-SA": { name: "صندوق" } } }],
 *   },
 * })
 */
export const createUnitsWorkflow = createWorkflow(
  createUnitsWorkflowId,
  (input: WorkflowData<CreateUnitsWorkflowInput>) => {
    const units = createUnitsStep(
      transform({ input }, ({ input }) =>
        input.units.map(({ translations: _, ...unit }) => unit)
      )
    )
    writeTranslationsStep(
      transform({ input, units }, ({ input, units }) =>
        units.flatMap((unit, index) =>
          unitTranslations(unit.id, input.units[index]?.translations)
        )
      )
    )
    emitEventStep({
      eventName: UnitEvents.CREATED,
      data: transform({ units }, ({ units }) =>
        units.map((unit) => ({ id: unit.id }))
      ),
    })
    return new WorkflowResponse(units)
  }
)
