import { httpOf } from "../errors/suite-error"
import { kindOfCode } from "../errors/kind-of-code"
import type { RouteContract } from "../http/contract"
import { en, type MessageCode } from "../i18n/messages"
import { LIMIT_HEADERS } from "./components"
import type { SchemaShelf } from "./schemas"
import type { Answer, Operation } from "./types"

const DESCRIPTIONS: Record<number, string> = {
  400: "The request breaks a rule",
  401: "Nobody is signed in, or the token is not for this area",
  403: "The caller may not do this",
  404: "Not found",
  409: "In conflict with what is there",
  413: "The body is too large",
  422: "Understood, but it cannot be done",
  423: "Locked by somebody else",
  429: "Too many requests",
}

const ERROR = { $ref: "#/components/schemas/Error" }
const CORE_ERROR = { $ref: "#/components/schemas/CoreError" }

/** All answers of a route: its success, its own failures, everybody's. */
export function answersOf(
  contract: RouteContract,
  shelf: SchemaShelf
): Operation["responses"] {
  const answers: Operation["responses"] = {
    [contract.status ?? 200]: successOf(contract, shelf),
  }
  for (const [status, codes] of failuresOf(contract)) {
    answers[status] = failure(status, codes)
  }
  if (contract.path.startsWith("/store/")) {
    answers[400] = withMissingKey(answers[400])
  }
  if (contract.actor !== "public") {
    answers[429] = { $ref: "#/components/responses/TooManyRequests" }
  }
  if (["customer", "courier", "admin"].includes(contract.actor)) {
    answers[401] = { $ref: "#/components/responses/Unauthorized" }
  }
  answers[500] = { $ref: "#/components/responses/Internal" }
  return answers
}

/** Answers that many routes share. */
export function sharedAnswers(): Record<string, Answer> {
  return {
    Unauthorized: {
      description: DESCRIPTIONS[401],
      content: {
        "application/json": {
          schema: CORE_ERROR,
          example: { message: "Unauthorized" },
        },
      },
    },
    TooManyRequests: {
      ...failure(429, ["too_many_requests"]),
      headers: LIMIT_HEADERS,
    },
    Internal: {
      description: "Our fault; the id finds it in the log",
      content: {
        "application/json": {
          schema: ERROR,
          example: {
            type: "unexpected_state",
            code: "internal",
            message: en.internal,
          },
        },
      },
    },
  }
}

function successOf(contract: RouteContract, shelf: SchemaShelf): Answer {
  const type = contract.contentType ?? "application/json"
  const schema = contract.response
    ? shelf.component(
        `${pascal(contract.id)}Response`,
        contract.response,
        "output"
      )
    : { type: "string" }
  return {
    description: "Done",
    content: {
      [type]: {
        schema,
        ...(contract.example !== undefined && { example: contract.example }),
      },
      ...(contract.alsoAnswers && {
        [contract.alsoAnswers]: { schema: { type: "string" } },
      }),
    },
  }
}

/** Codes by status, the ones that every request of this form can meet too. */
function failuresOf(contract: RouteContract): [number, MessageCode[]][] {
  const codes = new Set<MessageCode>(contract.errors)
  if (contract.params || contract.query || contract.body) {
    codes.add("validation_failed")
  }
  if (contract.body || contract.bodyStream) {
    codes.add(contract.body ? "body_not_json" : "body_type")
    codes.add("payload_too_large")
  }
  const byStatus = new Map<number, MessageCode[]>()
  for (const code of codes) {
    const { status } = httpOf(kindOfCode(code))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return [...byStatus].sort(([a], [b]) => a - b)
}

function failure(status: number, codes: MessageCode[]): Answer {
  const sorted = [...codes].sort()
  const named = sorted.map((code) => `\`${code}\``).join(", ")
  return {
    description: `${DESCRIPTIONS[status]}${named && `: ${named}`}`,
    content: {
      "application/json": {
        schema: ERROR,
        examples: Object.fromEntries(
          sorted.map((code) => [code, { value: exampleOf(code) }])
        ),
      },
    },
  }
}

/** Without a publishable key the core answers, before a route is reached. */
function withMissingKey(given: Answer | { $ref: string } | undefined): Answer {
  const own = given && "content" in given ? given : failure(400, [])
  const examples = own.content?.["application/json"].examples
  return {
    description: `${own.description}, or no publishable key`,
    content: {
      "application/json": {
        schema: { anyOf: [ERROR, CORE_ERROR] },
        examples: {
          ...examples,
          publishable_key_missing: {
            value: {
              type: "not_allowed",
              message:
                "Publishable API key required in the request header: x-publishable-api-key.",
            },
          },
        },
      },
    },
  }
}

function exampleOf(code: MessageCode) {
  const { type } = httpOf(kindOfCode(code))
  return { type, code, message: en[code] }
}

/** `listStoreUnits` becomes `ListStoreUnits`. */
export function pascal(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
}
