import type { FieldProblem } from "../../../lib/errors/suite-error"
import type { SetProductUnitsInput } from "../product-units-state"
import type { MergedUnit } from "./merge-rows"
import { priceColumn } from "./product-unit-columns"
import type { ProductUnitRow } from "./product-unit-row"

type Context = {
  group: { rows: readonly ProductUnitRow[] }
  units: readonly MergedUnit[]
  order: readonly MergedUnit["draft"][]
  input: SetProductUnitsInput
}

/**
 * Tells a plan's problems at the rows and columns that they come from. A row
 * whose cells were wrong already is left out: what follows from them is noise.
 */
export function reportPlanProblems(
  problems: readonly FieldProblem[],
  context: Context
): void {
  const wrong = context.group.rows.filter(({ source }) => source.wrong)
  for (const problem of problems) {
    const { row, column } = placeOf(problem, context)
    if (row && wrong.includes(row)) {
      continue
    }
    row?.source.problem(column, problem.code, problem.params)
  }
}

function placeOf(
  problem: FieldProblem,
  { group, units, order, input }: Context
): { row: ProductUnitRow | undefined; column: string } {
  const parts = problem.field.split(".")
  const index = parts[0] === "units" ? Number(parts[1]) : NaN
  const entry = input.units[index]
  const unit = units.find(({ draft }) => draft === order[index])
  if (!entry) {
    const column = parts[0] === "basic_unit" ? "basic_unit" : "unit"
    return { row: group.rows[0], column }
  }
  const special =
    parts[2] === "variants" ? entry.variants?.[Number(parts[3])] : undefined
  const [field, place] = special ? parts.slice(4) : parts.slice(2)
  const prices = (special ?? entry).prices
  const currency =
    prices?.[Number(place)]?.currency_code ??
    String(problem.params?.currency ?? "")
  const own = special
    ? unit?.rows.find(({ combinations }) =>
        combinations.some(({ options }) => same(options, special.options))
      )
    : unit?.rows[0]
  return {
    row: own?.row ?? unit?.rows[0]?.row ?? group.rows[0],
    column: field === "prices" ? priceColumn(currency) : (field ?? "unit"),
  }
}

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  return Object.entries(a).every(([title, value]) => b[title] === value)
}
