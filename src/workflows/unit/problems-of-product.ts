import type { FieldProblem } from "../../lib/errors/suite-error"

/** Problems of one product; of several their fields name which. */
export function ofProduct(
  place: number,
  count: number,
  problems: readonly FieldProblem[]
): FieldProblem[] {
  const prefix = count > 1 ? `products.${place}.` : ""
  return problems.map((problem) => ({
    ...problem,
    field: `${prefix}${problem.field}`,
  }))
}
