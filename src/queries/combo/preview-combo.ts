import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import type { Language } from "../../lib/i18n/translate"
import type { ComboPricing } from "../../modules/combo/constants"
import type {
  ComboSlotInput,
  ComboTermsInput,
} from "../../workflows/combo/combo-input"
import { byCurrency, toSlotStates } from "../../workflows/combo/combo-state"
import {
  comboVariants,
  type ComboDefinition,
  type ComboVariant,
} from "./combo-definitions"
import { inCurrencies } from "./combo-figures"
import { comboInsights } from "./combo-insights"

/** A combo that is being edited. */
export type ComboPreviewInput = Pick<
  ComboTermsInput,
  "percent" | "amounts" | "prices" | "sales_channel_ids"
> & { pricing: ComboPricing; slots: ComboSlotInput[] }

/**
 * Margin, availability and warnings of a combo that is not stored.
 * @throws SuiteError `validation_failed` with `combo_variant_unknown`
 */
export async function previewCombo(
  container: MedusaContainer,
  input: ComboPreviewInput,
  language: Language
) {
  const slots = toSlotStates(input.slots)
  const ids = slots.flatMap((slot) =>
    slot.choices.map((choice) => choice.variant_id)
  )
  const combos = await inCurrencies(container, async (currency_code) => {
    const pricing = { currency_code }
    const variants = await comboVariants(container, ids, { pricing })
    refuseUnknown(input.slots, variants)
    return [toDefinition(input, slots, variants, currency_code)]
  })
  const [combo = []] = combos.values()
  return comboInsights(container, combo, language)
}

function refuseUnknown(
  slots: ComboSlotInput[],
  variants: ReadonlyMap<string, ComboVariant>
): void {
  const problems: FieldProblem[] = slots.flatMap((slot, index) =>
    slot.choices.flatMap(({ variant_id: id }, j) =>
      variants.has(id)
        ? []
        : [
            {
              field: `slots.${index}.choices.${j}.variant_id`,
              code: "combo_variant_unknown" as const,
              params: { id },
            },
          ]
    )
  )
  refuseProblems(problems)
}

const ID = "preview"

function toDefinition(
  input: ComboPreviewInput,
  slots: ReturnType<typeof toSlotStates>,
  variants: ReadonlyMap<string, ComboVariant>,
  currency: string
): ComboDefinition {
  return {
    id: ID,
    product_id: ID,
    variant_id: ID,
    pricing: input.pricing,
    percent: input.percent ?? null,
    amounts: byCurrency(input.amounts),
    starts_at: null,
    ends_at: null,
    limit_per_order: null,
    limit_total: null,
    allow_promotions: false,
    rank: 0,
    variant: ownVariant(input, currency),
    slots: slots.map((slot) => ({
      ...slot,
      choices: slot.choices.map((choice) => ({
        ...choice,
        variant: variants.get(choice.variant_id) ?? null,
      })),
    })),
  }
}

/** The variant that the combo would have. */
function ownVariant(input: ComboPreviewInput, currency: string): ComboVariant {
  const amount = input.prices?.find(
    (price) => price.currency_code === currency
  )?.amount
  return {
    id: ID,
    title: "",
    sku: null,
    thumbnail: null,
    product_id: ID,
    manage_inventory: true,
    allow_backorder: false,
    product: {
      id: ID,
      title: "",
      handle: "",
      subtitle: null,
      description: null,
      thumbnail: null,
      status: "draft",
      sales_channels: (input.sales_channel_ids ?? []).map((id) => ({ id })),
    },
    calculated_price:
      amount === undefined
        ? null
        : {
            calculated_amount: MathBN.convert(amount),
            original_amount: MathBN.convert(amount),
            currency_code: currency,
            is_calculated_price_tax_inclusive: false,
          },
  }
}
