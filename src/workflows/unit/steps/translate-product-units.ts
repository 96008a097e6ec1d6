import type { ITranslationModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { rowsBy, undeleted } from "../../../lib/sql/rows-by"
import {
  MEASURES,
  unitLabel,
  type MeasureSymbols,
} from "../../../modules/unit/rules/label"
import { suiteOptions } from "../../../suite-options"
import { loadUnits } from "../load-product-state"
import type { ProductUnitsPlan } from "../plan-types"
import type { UnitState } from "../product-units-state"
import { UNIT_OPTION_LOCK } from "./ensure-unit-option"

export const translateProductUnitsStepId = "translate-product-units"

export type TranslateProductUnitsInput = {
  plans: Pick<ProductUnitsPlan, "product_id" | "labels">[]
  option_id: string
  value_ids: Record<string, string>
}

type Wanted = {
  reference: string
  reference_id: string
  locale_code: string
  translations: Record<string, string>
}

const VARIANT = "product_variant"

/** "Unit" as the option's title, by language. */
const OPTION_TITLES: Record<string, string> = { ar: "الوحدة" }

/**
 * Writes what a unit's label is in the store's other languages: on the option
 * value and on the variant's title. What a merchant has written stays.
 *
 * The option and its values are shared by products that are set at the same
 * time: theirs are written in turn, and stay as the vocabulary does. Those of
 * the product's own variants are taken back.
 */
export const translateProductUnitsStep = createStep(
  translateProductUnitsStepId,
  async (input: TranslateProductUnitsInput, { container }) => {
    if (!container.hasRegistration(Modules.TRANSLATION)) {
      return new StepResponse([] as string[], [])
    }
    const service = container.resolve(Modules.TRANSLATION)
    const wanted = await missing(
      service,
      await wantedTranslations(input, container)
    )
    const own = wanted.filter(({ reference }) => reference === VARIANT)
    const shared = wanted.filter(({ reference }) => reference !== VARIANT)
    if (shared.length) {
      await container
        .resolve(Modules.LOCKING)
        .execute(
          UNIT_OPTION_LOCK,
          async () => create(service, await missing(service, shared)),
          { timeout: 30 }
        )
    }
    const ids = await create(service, own)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length || !container.hasRegistration(Modules.TRANSLATION)) {
      return
    }
    await container.resolve(Modules.TRANSLATION).deleteTranslations(ids)
  }
)

async function missing(
  service: ITranslationModuleService,
  wanted: Wanted[]
): Promise<Wanted[]> {
  const present = await service.listTranslations(
    {
      reference_id: [...new Set(wanted.map((row) => row.reference_id))],
      locale_code: [...new Set(wanted.map((row) => row.locale_code))],
    },
    { take: wanted.length }
  )
  const known = new Set(
    present.map((row) => `${row.reference_id} ${row.locale_code}`)
  )
  return wanted.filter(
    (row) => !known.has(`${row.reference_id} ${row.locale_code}`)
  )
}

/** @returns the new rows' ids */
async function create(
  service: ITranslationModuleService,
  rows: Wanted[]
): Promise<string[]> {
  const created = rows.length ? await service.createTranslations(rows) : []
  return created.map(({ id }) => id)
}

type Container = Parameters<Parameters<typeof createStep>[1]>[1] extends {
  container: infer C
}
  ? C
  : never

async function wantedTranslations(
  input: TranslateProductUnitsInput,
  container: Container
): Promise<Wanted[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [base, ...locales] = suiteOptions().locales
  const variants = await labelledVariants(container, input)
  const labels = new Map(
    input.plans.flatMap((plan) =>
      plan.labels.map((label) => [label.label, label] as const)
    )
  )
  const rows: Wanted[] = []
  for (const locale of locales.filter((code) => code !== base)) {
    const units = await loadUnits(query, locale)
    const translate = labelIn(locale, units)
    const optionTitle = OPTION_TITLES[locale.split("-")[0] ?? ""]
    if (optionTitle) {
      rows.push({
        reference: "product_option",
        reference_id: input.option_id,
        locale_code: locale,
        translations: { title: optionTitle },
      })
    }
    for (const { label, unit_id, unit_value } of labels.values()) {
      const reference_id = input.value_ids[label]
      if (reference_id) {
        rows.push({
          reference: "product_option_value",
          reference_id,
          locale_code: locale,
          translations: { value: translate(unit_id, unit_value) },
        })
      }
    }
    for (const { id, title, label } of variants) {
      const known = labels.get(label)
      if (known) {
        rows.push({
          reference: VARIANT,
          reference_id: id,
          locale_code: locale,
          translations: {
            title: (title ?? label).replace(
              label,
              translate(known.unit_id, known.unit_value)
            ),
          },
        })
      }
    }
  }
  return rows
}

type Variant = { id: string; title: string | null }

/** Variants of the products with the label that is a value of the option. */
async function labelledVariants(
  container: Container,
  { plans, value_ids }: TranslateProductUnitsInput
): Promise<(Variant & { label: string })[]> {
  const variants = await rowsBy<Variant>(
    container,
    "product_variant",
    "product_id",
    plans.map((plan) => plan.product_id),
    ["id", "title"],
    undeleted
  )
  const pairs = await rowsBy<{ variant_id: string; option_value_id: string }>(
    container,
    "product_variant_option",
    "variant_id",
    variants.map(({ id }) => id),
    ["variant_id", "option_value_id"]
  )
  const labels = new Map(
    Object.entries(value_ids).map(([label, id]) => [id, label])
  )
  const labelOf = new Map(
    pairs.flatMap(({ variant_id, option_value_id }) => {
      const label = labels.get(option_value_id)
      return label === undefined ? [] : [[variant_id, label] as const]
    })
  )
  return variants.flatMap((variant) => {
    const label = labelOf.get(variant.id)
    return label === undefined ? [] : [{ ...variant, label }]
  })
}

/** The label function of one language. */
function labelIn(
  locale: string,
  units: UnitState[]
): (unitId: string, unitValue: string) => string {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const symbols = measureSymbols((code) => byCode.get(code)?.symbol)
  return (unitId, unitValue) => {
    const unit = byId.get(unitId)
    return unit ? unitLabel(unitValue, unit, symbols, locale) : unitValue
  }
}

/** Symbols of g, kg, ml … in the language of the given lookup. */
export function measureSymbols(
  symbolOf: (code: string) => string | undefined
): MeasureSymbols {
  return Object.fromEntries(
    Object.entries(MEASURES).map(([type, measure]) => [
      type,
      {
        small: symbolOf(measure.small) ?? measure.small,
        large: symbolOf(measure.large) ?? measure.large,
        factor: measure.factor,
      },
    ])
  )
}
