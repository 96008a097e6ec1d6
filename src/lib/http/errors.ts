import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { getHttpResponseFromError } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { httpOf, SuiteError, type ErrorDetails } from "../errors/suite-error"
import { en, type MessageCode } from "../i18n/messages"
import { messageIn } from "../i18n/translate"
import { requestLanguage } from "./locale"

/** The body of every failure of our routes. */
export type ErrorBody = {
  /** Kind of failure, Medusa's vocabulary: `invalid_data`, `not_found` … */
  type: string
  /** Stable code for programs. */
  code: string
  /** Sentence for people, in the request's language. */
  message: string
  /** Every problem of the request at once. */
  errors?: { field: string; code: string; message: string }[]
  /** Facts for programs: the present state of what was asked for. */
  details?: ErrorDetails
}

/** Codes for what the core throws: its type, in our vocabulary. */
const CODE_OF_TYPE: Record<string, MessageCode> = {
  unauthorized: "unauthorized",
  forbidden: "forbidden",
  conflict: "conflict",
}

/** The Locking Module says so when another request holds what this one needs. */
const BUSY = /^(Failed to acquire lock|Timed-out acquiring lock)/

/**
 * Turns anything thrown into status and body. A failure that nobody expected
 * becomes a 500 that tells the request's id and nothing else.
 */
export function toErrorResponse(
  error: unknown,
  req: MedusaRequest
): { status: number; body: ErrorBody } {
  const language = requestLanguage(req)
  if (SuiteError.isSuiteError(error)) {
    const { status, type } = httpOf(error.kind)
    return {
      status,
      body: {
        type,
        code: error.messageCode,
        message: messageIn(language, error.messageCode, error.params),
        ...(error.problems.length && {
          errors: error.problems.map((problem) => ({
            field: problem.field,
            code: problem.code,
            message: messageIn(language, problem.code, problem.params),
          })),
        }),
        ...(error.details && { details: error.details }),
      },
    }
  }
  if (BUSY.test(asError(error).message)) {
    return toErrorResponse(new SuiteError("conflict", "conflict"), req)
  }
  // The core looks into what was thrown, also when that is nothing.
  const { statusCode, body } = getHttpResponseFromError(error ?? new Error())
  if (statusCode >= 500) {
    const request_id = req.requestId ?? "-"
    return {
      status: 500,
      body: {
        type: "unexpected_state",
        code: "internal",
        message: messageIn(language, "internal", { request_id }),
      },
    }
  }
  const type = body.type ?? "invalid_data"
  const known = CODE_OF_TYPE[type]
  return {
    status: statusCode,
    body: {
      type,
      code: (body.code && body.code in en ? body.code : known) ?? type,
      message: known ? messageIn(language, known) : (body.message ?? type),
    },
  }
}

/** Like `toErrorResponse`, and logs what the shop's owner has to know. */
export function toLoggedResponse(
  error: unknown,
  req: MedusaRequest
): ReturnType<typeof toErrorResponse> {
  const response = toErrorResponse(error, req)
  if (response.status >= 500) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    const cause = error instanceof Error ? error : asError(error)
    logger.error(
      `request ${req.requestId ?? "-"} failed: ${req.method} ${req.path}`,
      cause
    )
  }
  return response
}

/** Answers a failure and logs it where it is ours. */
export function sendError(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse
): void {
  const { status, body } = toLoggedResponse(error, req)
  if (res.headersSent) {
    // Half of an answer is there: cut off, it is not taken for a whole one.
    res.destroy()
    return
  }
  res.status(status).json(body)
}

/** The workflow engine hands errors on as plain objects. */
function asError(error: unknown): Error {
  const { message, stack } = (error ?? {}) as {
    message?: unknown
    stack?: unknown
  }
  const cause = new Error(String(message ?? error))
  if (typeof stack === "string") {
    cause.stack = stack
  }
  return cause
}
