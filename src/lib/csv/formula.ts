/** What a spreadsheet takes for a formula, and our guard in front of it. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/**
 * A cell that a spreadsheet would run (`=HYPERLINK(…)`, `+1`, `@SUM`) gets an
 * apostrophe in front; `unguardFormula` takes exactly that one off again.
 */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `guardFormula`. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
