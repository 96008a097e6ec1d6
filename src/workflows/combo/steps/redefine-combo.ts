import type {
  MedusaContainer,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseProblems } from "../../../lib/errors/refuse-problems"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { PriceState } from "../../unit/product-units-state"
import { claimHandle } from "../combo-handle"
import type { ComboState, UpdateComboInput } from "../combo-input"
import {
  comboState,
  toDate,
  toMoney,
  toSlotStates,
  withTerms,
} from "../combo-state"
import { baseText } from "../combo-translations"
import { loadComboContext } from "../load-combo-context"
import { validateCombo, type ComboToCheck } from "../validate-combo"

export const redefineComboStepId = "redefine-combo"

type ProductChange = UpdateProductWorkflowInputDTO & { id: string }

/** A combo as it is to be after a change. */
export type ChangedCombo = {
  state: ComboState
  /** Null when nothing of the product changes. */
  product: ProductChange | null
  /** Null when they stay. */
  prices: PriceState[] | null
}

/**
 * Works out what a combo is after a change. Writes nothing, so it needs no
 * compensation.
 *
 * @throws SuiteError `not_found`, `validation_failed` with every rule that
 * the changed combo would break, 409 `combo_handle_taken`
 */
export const redefineComboStep = createStep(
  redefineComboStepId,
  async (input: UpdateComboInput, { container }) => {
    const before = await comboState(container, input.id)
    const pricing = input.pricing ?? before.pricing
    const { slots, ...row } = before
    const terms = {
      ...input,
      ...(input.starts_at && { starts_at: toDate(input.starts_at) }),
      ...(input.ends_at && { ends_at: toDate(input.ends_at) }),
    }
    const after = withTerms({ ...row, pricing }, terms)
    await refuse(container, before, input, {
      pricing,
      percent: input.percent === undefined ? after.percent : input.percent,
      amounts: input.amounts ?? toMoney(after.amounts),
      prices: input.prices,
      // What the suite kept for another kind of pricing is no price of its own.
      has_price: before.pricing === "fixed" && input.prices === undefined,
      starts_at: after.starts_at,
      ends_at: after.ends_at,
      sales_channel_ids: input.sales_channel_ids,
      slots: input.slots,
    })
    if (input.handle) {
      await claimHandle(container, input.handle, before.product_id)
    }
    const changed: ChangedCombo = {
      state: {
        ...after,
        slots: input.slots ? toSlotStates(input.slots) : slots,
      },
      product: await productChange(container, before.product_id, input),
      prices: pricing === "fixed" ? (input.prices ?? null) : null,
    }
    return new StepResponse(changed)
  }
)

async function refuse(
  container: MedusaContainer,
  before: ComboState,
  input: UpdateComboInput,
  combo: ComboToCheck
): Promise<void> {
  const context = await loadComboContext(container, input)
  const known_ids = new Set(
    before.slots.flatMap((slot) => [
      slot.id,
      ...slot.choices.map((choice) => choice.id),
    ])
  )
  const problems = validateCombo(combo, { ...context, known_ids })
  refuseProblems(problems)
}

async function productChange(
  container: MedusaContainer,
  id: string,
  input: UpdateComboInput
): Promise<ProductChange | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "subtitle", "description"],
    filters: { id },
  })
  const text = (field: "subtitle" | "description") => {
    const present = data[0]?.[field] ?? null
    const wanted = input[field] === undefined ? present : input[field]
    const kept = baseText(wanted, input.translations, field)
    return kept === present ? {} : { [field]: kept }
  }
  const { title, handle, thumbnail, status } = input
  const change: Omit<ProductChange, "id"> = {
    ...(title !== undefined && { title }),
    ...(handle !== undefined && { handle }),
    ...(thumbnail !== undefined && { thumbnail }),
    ...(status !== undefined && { status }),
    ...text("subtitle"),
    ...text("description"),
    ...(input.sales_channel_ids && {
      sales_channels: input.sales_channel_ids.map((id) => ({ id })),
    }),
  }
  return Object.keys(change).length ? { id, ...change } : null
}
