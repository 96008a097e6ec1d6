import type {
  CreateProductWorkflowInputDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseProblems } from "../../../lib/errors/refuse-problems"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { PriceState } from "../../unit/product-units-state"
import { claimHandle, freeHandle, slugOf } from "../combo-handle"
import type { ComboState, CreateComboInput } from "../combo-input"
import { toDate, toSlotStates, withTerms } from "../combo-state"
import { baseText } from "../combo-translations"
import { loadComboContext } from "../load-combo-context"
import { validateCombo } from "../validate-combo"

export const defineComboStepId = "define-combo"

/** A combo that is about to be made. */
export type NewCombo = {
  /** Without the ids of the product and the variant, which are to come. */
  state: ComboState
  product: Omit<CreateProductWorkflowInputDTO, "variants">
  /** Of the deal itself; empty where they are kept by the suite. */
  prices: PriceState[]
}

/**
 * Works out what a new combo is. Writes nothing, so it needs no compensation.
 *
 * @throws SuiteError `validation_failed` with every broken rule, 409
 * `combo_handle_taken`
 */
export const defineComboStep = createStep(
  defineComboStepId,
  async (input: CreateComboInput, { container }) => {
    const starts_at = toDate(input.starts_at)
    const ends_at = toDate(input.ends_at)
    const context = await loadComboContext(container, input)
    const problems = validateCombo(
      { ...input, starts_at, ends_at },
      { ...context, known_ids: new Set() }
    )
    refuseProblems(problems)
    const id = generateEntityId(undefined, "combo")
    const combo: NewCombo = {
      state: {
        ...withTerms(
          {
            id,
            product_id: "",
            variant_id: "",
            pricing: input.pricing,
            percent: null,
            amounts: null,
            starts_at,
            ends_at,
            limit_per_order: null,
            limit_total: null,
            allow_promotions: false,
            rank: 0,
          },
          input
        ),
        slots: toSlotStates(input.slots),
      },
      product: await newProduct(container, id, input),
      prices: input.pricing === "fixed" ? (input.prices ?? []) : [],
    }
    return new StepResponse(combo)
  }
)

async function newProduct(
  container: MedusaContainer,
  comboId: string,
  input: CreateComboInput
): Promise<NewCombo["product"]> {
  const [handle, channels, profile] = await Promise.all([
    input.handle
      ? claimHandle(container, input.handle)
      : freeHandle(container, slugOf(input.title) || slugOf(comboId)),
    input.sales_channel_ids ?? defaultChannels(container),
    defaultShippingProfile(container),
  ])
  const { translations } = input
  return {
    title: input.title,
    handle,
    subtitle: baseText(input.subtitle, translations, "subtitle") ?? undefined,
    description:
      baseText(input.description, translations, "description") ?? undefined,
    thumbnail: input.thumbnail ?? undefined,
    status: input.status ?? "published",
    sales_channels: channels.map((id) => ({ id })),
    shipping_profile_id: profile,
    options: [{ title: "Default option", values: ["Default"] }],
  }
}

/** Where the store sells what says nothing of a channel. */
async function defaultChannels(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
    pagination: { take: 1, skip: 0 },
  })
  const id = data[0]?.default_sales_channel_id
  return id ? [id] : []
}

/** Nothing is ever shipped under it: the deal's parts have profiles. */
async function defaultShippingProfile(
  container: MedusaContainer
): Promise<string | undefined> {
  const service = container.resolve(Modules.FULFILLMENT)
  const [profile] = await service.listShippingProfiles(
    { type: "default" },
    { take: 1, order: { created_at: "ASC" } }
  )
  return profile?.id
}
