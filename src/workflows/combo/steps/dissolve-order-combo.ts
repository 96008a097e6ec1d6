import type { MedusaContainer } from "@medusajs/framework/types"
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
    await writeMetadata(
      container,
      lines.map((line) => {
        const combo = readLineCombo(line)
        const was = { ...combo, note, dissolved_by, dissolved_at }
        // The core merges metadata: an empty text takes a key out.
        const metadata = { [LINE_COMBO_KEY]: "", [DISSOLVED_COMBO_KEY]: was }
        return { id: line.id, metadata }
      })
    )
    return new StepResponse(
      lines.map(({ id }) => id),
      lines
    )
  },
  async (lines, { container }) => {
    if (lines?.length) {
      await writeMetadata(
        container,
        lines.map(({ id, metadata }) => ({
          id,
          metadata: { ...metadata, [DISSOLVED_COMBO_KEY]: "" },
        }))
      )
    }
  }
)

/** An order keeps a line's metadata twice, and answers the detail's. */
async function writeMetadata(
  container: MedusaContainer,
  lines: { id: string; metadata: Record<string, unknown> }[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  await orders.updateOrderLineItems(
    lines.map(({ id, metadata }) => ({ selector: { id }, data: { metadata } }))
  )
  await orders.updateOrderItem(
    lines.map(({ id, metadata }) => ({
      selector: { item_id: id },
      data: { metadata },
    }))
  )
}
