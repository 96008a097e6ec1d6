import { MedusaError } from "@medusajs/framework/utils"
import type { MessageCode, MessageParams } from "../i18n/messages"
import { messageIn, type Language } from "../i18n/translate"

/** HTTP status and Medusa error type behind each kind of failure. */
const KINDS = {
  invalid: { status: 400, type: MedusaError.Types.INVALID_DATA },
  not_allowed: { status: 400, type: MedusaError.Types.NOT_ALLOWED },
  unauthorized: { status: 401, type: MedusaError.Types.UNAUTHORIZED },
  forbidden: { status: 403, type: MedusaError.Types.FORBIDDEN },
  not_found: { status: 404, type: MedusaError.Types.NOT_FOUND },
  conflict: { status: 409, type: MedusaError.Types.CONFLICT },
  too_large: { status: 413, type: "payload_too_large" },
  unprocessable: { status: 422, type: "unprocessable" },
  locked: { status: 423, type: "locked" },
  too_many: { status: 429, type: "too_many_requests" },
} as const

export type ErrorKind = keyof typeof KINDS

/** One problem of a request: which field, which rule. */
export type FieldProblem = {
  /** Path of the field with dots: `units.0.unit_value`. */
  field: string
  code: MessageCode
  params?: MessageParams
}

/** Facts beside the sentence of a failure, by name. */
export type ErrorDetails = Record<string, string | number | null>

/**
 * An expected failure. It carries a stable `code` and the parameters of its
 * message, so that the route that answers can say it in the request's
 * language. It is a `MedusaError`: thrown inside a core route or workflow it
 * answers with the same status and the English sentence.
 *
 * The workflow engine turns errors into plain objects; `isSuiteError` knows
 * both forms.
 */
export class SuiteError extends MedusaError {
  readonly __isSuiteError = true
  readonly kind: ErrorKind
  readonly messageCode: MessageCode
  readonly params: MessageParams
  readonly problems: FieldProblem[]
  /** What a program needs to go on: the present state of what is asked for. */
  details?: ErrorDetails

  constructor(
    kind: ErrorKind,
    code: MessageCode,
    params: MessageParams = {},
    problems: FieldProblem[] = [],
    /** For core routes, which answer the error's own sentence. */
    language: Language = "en"
  ) {
    const details = problems
      .map((p) => `${p.field}: ${messageIn(language, p.code, p.params)}`)
      .join("; ")
    const sentence = messageIn(language, code, params)
    super(KINDS[kind].type, details ? `${sentence} ${details}` : sentence, code)
    this.kind = kind
    this.messageCode = code
    this.params = params
    this.problems = problems
  }

  /** Adds facts that the answer shows as `details`. */
  withDetails(details: ErrorDetails): this {
    this.details = details
    return this
  }

  /** True for a `SuiteError`, also after the workflow engine serialised it. */
  static isSuiteError(error: unknown): error is SuiteError {
    return (
      typeof error === "object" && error !== null && "__isSuiteError" in error
    )
  }
}

/** Status and type that a kind answers with. */
export function httpOf(kind: ErrorKind): { status: number; type: string } {
  return KINDS[kind]
}
