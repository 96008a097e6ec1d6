import { ApiError, type Problem } from "./client"

/** Messages by field, as the form names it: `sku`, `prices.sar`. */
export type FieldErrors = Record<string, string>

export type Failure = {
  /** What belongs to no field on the screen. */
  general: string[]
  fields: FieldErrors
}

export const noFailure: Failure = { general: [], fields: {} }

/**
 * Sorts an error into messages for the form's fields and the rest.
 * @param fieldOf names the form's field for a field of the body, or nothing
 */
export function toFailure(
  error: unknown,
  fieldOf: (field: string) => string | undefined = (field) => field
): Failure {
  if (!(error instanceof ApiError) || !error.problems.length) {
    return { general: [messageOf(error)], fields: {} }
  }
  const failure: Failure = { general: [], fields: {} }
  for (const problem of error.problems) {
    const field = fieldOf(plainPath(problem))
    if (field === undefined) {
      failure.general.push(problem.message)
    } else {
      failure.fields[field] ??= problem.message
    }
  }
  return failure
}

/** Everything an error says, one sentence after the other. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError && error.problems.length) {
    const messages = error.problems.map((problem) => problem.message)
    return [...new Set(messages)].join(" ")
  }
  return error instanceof Error ? error.message : String(error)
}

/** Whether it is gone, or what answers rests. */
export function isNotThere(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404
}

export function hasFailed(failure: Failure): boolean {
  return failure.general.length > 0 || Object.keys(failure.fields).length > 0
}

/** `units[2].sku` and `units.2.sku` are the same. */
function plainPath(problem: Problem): string {
  return problem.field.replace(/\[(\w+)\]/g, ".$1")
}
