import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { messageIn } from "../../lib/i18n/translate"
import { decimalsByCurrency } from "../../queries/currencies"
import { loadUnits } from "../../workflows/unit/load-product-state"
import { planMany } from "../../workflows/unit/plan-many"
import type { ProductUnitsPlan } from "../../workflows/unit/plan-types"
import type { SetProductUnitsInput } from "../../workflows/unit/product-units-state"
import { setProductUnitsWorkflow } from "../../workflows/unit/workflows/set-product-units"
import { cataloguePages, type CataloguePage } from "./pages"
import { convertProduct, type CatalogueFacts } from "./plan"
import type { CatalogueRule } from "./rules"

/** Products written in one run of the workflow: all of a batch or none. */
const BATCH = 25

/** One line of the table: what becomes of a product. */
export type CatalogueLine = {
  product_id: string
  handle: string
  outcome: "convert" | "converted" | "no_rule" | "problem"
  /** Name or place of the rule. */
  rule: string
  text: string
}

export type CatalogueTotals = Record<CatalogueLine["outcome"], number> & {
  /** Products that were written. */
  written: number
}

export type CatalogueRun = {
  rules: readonly CatalogueRule[]
  /** Absent: a dry run. */
  apply?: boolean
  say: (line: CatalogueLine) => void
}

/**
 * Walks the whole catalogue and converts what rules match. Each batch is
 * written for good, and what is sold by unit is left alone: a run that was
 * stopped is finished by the next.
 */
export async function convertCatalogue(
  container: MedusaContainer,
  { rules, apply = false, say }: CatalogueRun
): Promise<CatalogueTotals> {
  const facts = await loadFacts(container)
  const totals: CatalogueTotals = {
    convert: 0,
    converted: 0,
    no_rule: 0,
    problem: 0,
    written: 0,
  }
  for await (const page of cataloguePages(container)) {
    const { lines, inputs } = await planPage(container, page, rules, facts)
    for (const line of lines) {
      totals[line.outcome] += 1
      say(line)
    }
    for (let at = 0; apply && at < inputs.length; at += BATCH) {
      const batch = inputs.slice(at, at + BATCH)
      const failures = await write(container, batch)
      totals.written += batch.length - failures.size
      for (const line of lines) {
        const text = failures.get(line.product_id)
        if (text !== undefined) {
          totals.problem += 1
          totals.convert -= 1
          say({ ...line, outcome: "problem", text })
        }
      }
    }
  }
  return totals
}

async function loadFacts(container: MedusaContainer): Promise<CatalogueFacts> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [units, currencies] = await Promise.all([
    loadUnits(query),
    decimalsByCurrency(container),
  ])
  return {
    units: new Map(units.map((unit) => [unit.code, unit])),
    currencies,
  }
}

async function planPage(
  container: MedusaContainer,
  { products, loaded }: CataloguePage,
  rules: readonly CatalogueRule[],
  facts: CatalogueFacts
): Promise<{ lines: CatalogueLine[]; inputs: SetProductUnitsInput[] }> {
  const conversions = products.map((product) =>
    convertProduct(product, rules, facts)
  )
  const wanted = conversions.flatMap((conversion) =>
    conversion.kind === "convert" ? [conversion.input] : []
  )
  const results = await planMany(container, loaded, wanted)
  const planned = new Map(
    wanted.map(({ product_id }, index) => [product_id, results[index]])
  )
  const inputs: SetProductUnitsInput[] = []
  const lines = conversions.map((conversion, index): CatalogueLine => {
    const { handle, state } = products[index]
    const product_id = state.id
    const rule = "rule" in conversion ? nameOf(conversion.rule, rules) : ""
    if (conversion.kind !== "convert") {
      const text = conversion.kind === "problem" ? conversion.problem : ""
      return { product_id, handle, outcome: conversion.kind, rule, text }
    }
    const result = planned.get(state.id)
    if (!result?.plan) {
      const text = (result?.problems ?? [])
        .map(({ field, code, params }) => {
          return `${field}: ${messageIn("en", code, params)}`
        })
        .join(" ")
      return { product_id, handle, outcome: "problem", rule, text }
    }
    inputs.push(conversion.input)
    const text = textOf(result.plan, conversion.input)
    return { product_id, handle, outcome: "convert", rule, text }
  })
  return { lines, inputs }
}

function nameOf(rule: CatalogueRule, rules: readonly CatalogueRule[]): string {
  return rule.name ?? `rule ${rules.indexOf(rule) + 1}`
}

/**
 * Writes a batch in one go; when it fails, its products one by one, so that
 * one of them does not stop the others.
 * @returns why a product could not be written, by its id
 */
async function write(
  container: MedusaContainer,
  products: SetProductUnitsInput[]
): Promise<Map<string, string>> {
  const failures = new Map<string, string>()
  try {
    await setProductUnitsWorkflow(container).run({ input: { products } })
  } catch (error) {
    if (products.length === 1) {
      const text = (error as Error).message
      return failures.set(products[0].product_id, text)
    }
    for (const product of products) {
      const own = await write(container, [product])
      own.forEach((text, id) => failures.set(id, text))
    }
  }
  return failures
}

/** "500 g*, 1 kg 11.50 sar | stock x 500 | keeps 1 variant". */
function textOf(plan: ProductUnitsPlan, input: SetProductUnitsInput): string {
  const units = plan.labels.map(({ label }, index) => {
    const entry = input.units[index]
    const first = entry?.prices ?? entry?.variants?.[0]?.prices ?? []
    const prices = first.map(
      ({ amount, currency_code }) => `${amount} ${currency_code}`
    )
    const mark = entry?.is_default ? "*" : ""
    return [`${label}${mark}`, ...prices].join(" ")
  })
  const factors = new Set(
    plan.scale.map(({ by }) => MathBN.convert(by).toFixed())
  )
  return [
    units.join(", "),
    ...(factors.size ? [`stock x ${[...factors].join(", ")}`] : []),
    `keeps ${plan.adopt.length}, makes ${plan.create.length} variant(s)`,
  ].join(" | ")
}
