import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  DISSOLVED_COMBO_KEY,
  LINE_COMBO_KEY,
  readLineCombo,
} from "../line-combo"

export const dissolveOrderComboStepId = "dissolve-order-combo"

export type DissolveOrderComboInput = {
  order_id: string
  instance_id: string
  /** Why, for who reads the order later. */
  note: string
  /** Id of the user; null for a program. */
  dissolved_by: string | null
}

type Line = { id: string; metadata: Record<string, unknown> | null }

/**
 * Makes the lines of an order's combo plain ones.
 * @throws SuiteError `not_found`
 */
export const dissolveOrderComboStep = createStep(
  dissolveOrderComboStepId,
  async (input: DissolveOrderComboInput, { container }) => {
    const { order_id, instance_id, note, dissolved_by } = input
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "items.id", "items.metadata"],
      filters: { id: order_id },
    })
    const lines = ((data[0]?.items ?? []) as unknown as Line[]).filter(
      (line) => readLineCombo(line)?.instance_id === instance_id
    )
    if (!lines.length) {
      throw new SuiteError("not_found", "not_found", {
        entity: "combo",
        id: instance_id,
      })
    }
    const dissolved_at = new Date().toISOString()
    await container.resolve(Modules.ORDER).updateOrderLineItems(
      lines.map((line) => {
        const combo = readLineCombo(line)
        const was = { ...combo, note, dissolved_by, dissolved_at }
        return {
          selector: { id: line.id },
          // The core merges metadata: an empty text takes a key out.
          data: {
            metadata: { [LINE_COMBO_KEY]: "", [DISSOLVED_COMBO_KEY]: was },
          },
        }
      })
    )
    return new StepResponse(
      lines.map(({ id }) => id),
      lines
    )
  },
  async (lines, { container }) => {
    if (lines?.length) {
      await container.resolve(Modules.ORDER).updateOrderLineItems(
        lines.map(({ id, metadata }) => ({
          selector: { id },
          data: { metadata: { ...metadata, [DISSOLVED_COMBO_KEY]: "" } },
        }))
      )
    }
  }
)
