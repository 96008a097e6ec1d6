import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { httpOf } from "../errors/suite-error"
import { isMessageCode } from "../i18n/messages"
import { messageIn, type Language } from "../i18n/translate"
import { expectStream, parseBody } from "./body"
import type { RouteContract } from "./contract"
import type { ErrorBody } from "./errors"
import { requestLanguage } from "./locale"

type Problem = NonNullable<ErrorBody["errors"]>[number]

const ERROR_MAP: Record<Language, z.core.$ZodErrorMap> = {
  en: z.locales.en().localeError,
  ar: z.locales.ar().localeError,
}

/** What a validated request carries for the handler. */
export type ValidatedInput = { params: unknown; query: unknown; body: unknown }

/** Where `validate` leaves the parsed input of a request. */
export const INPUT = Symbol.for("saptmarkets.input")

/**
 * Checks params, query and body against the contract and answers 400 with all
 * problems of the request at once.
 */
export function validate(contract: RouteContract) {
  return function validateRequest(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): void {
    const language = requestLanguage(req)
    const problems: Problem[] = []
    const check = (schema: z.ZodType | undefined, value: unknown) => {
      if (!schema) {
        return undefined
      }
      const parsed = schema.safeParse(value, { error: ERROR_MAP[language] })
      if (parsed.success) {
        return parsed.data
      }
      problems.push(
        ...parsed.error.issues.flatMap((issue) => toProblems(issue, language))
      )
      return undefined
    }
    const { locale: _locale, ...query } = req.query
    const input: ValidatedInput = {
      params: check(contract.params, req.params),
      query: check(contract.query, query),
      body: check(contract.body, req.body ?? {}),
    }
    if (problems.length) {
      const { status, type } = httpOf("invalid")
      const body: ErrorBody = {
        type,
        code: "validation_failed",
        message: messageIn(language, "validation_failed", {
          count: problems.length,
        }),
        errors: problems,
      }
      res.status(status).json(body)
      return
    }
    ;(req as MedusaRequest & { [INPUT]?: ValidatedInput })[INPUT] = input
    next()
  }
}

/**
 * Unknown keys come as one issue: name each of them. A schema's own rule
 * carries a code of the catalogue as its message.
 */
function toProblems(issue: z.core.$ZodIssue, language: Language): Problem[] {
  const path = issue.path.join(".")
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: path ? `${path}.${key}` : key,
      code: issue.code,
      message: issue.message,
    }))
  }
  const known = isMessageCode(issue.message) ? issue.message : undefined
  return [
    {
      field: path || "body",
      code: known ?? issue.code,
      message: known
        ? messageIn(language, known)
        : (lengthMessage(issue, language) ?? issue.message),
    },
  ]
}

/** Zod's own sentence on a length speaks of types. */
function lengthMessage(issue: z.core.$ZodIssue, language: Language) {
  return issue.code === "too_big" && issue.origin === "string"
    ? messageIn(language, "text_too_long", { max: String(issue.maximum) })
    : undefined
}

/**
 * The middlewares that a list of contracts needs: body limits and validation.
 * Merged into `src/api/middlewares.ts`, the only such file Medusa reads.
 */
export function contractMiddlewares(
  contracts: readonly RouteContract[]
): MiddlewareRoute[] {
  return contracts.map((contract) => ({
    matcher: contract.path,
    methods: [contract.method],
    ...((contract.body || contract.bodyStream) && {
      bodyParser: false as const,
    }),
    middlewares: [...bodyMiddlewares(contract), validate(contract)].map(
      (middleware) => notFor(narrowerPaths(contract, contracts), middleware)
    ),
  }))
}

type Middleware = NonNullable<MiddlewareRoute["middlewares"]>[number]

function bodyMiddlewares({ body, bodyStream, bodyLimit }: RouteContract) {
  if (bodyStream) {
    return [
      expectStream(
        [bodyStream.type, ...(bodyStream.alsoTypes ?? [])],
        bodyLimit
      ),
    ]
  }
  return body ? [parseBody(bodyLimit)] : []
}

/**
 * Addresses of other routes that the path of this one matches, too:
 * `/admin/units/import` is no unit of that id.
 */
function narrowerPaths(
  contract: RouteContract,
  contracts: readonly RouteContract[]
): Set<string> {
  const pattern = new RegExp(`^${contract.path.replace(/:\w+/g, "[^/]+")}$`)
  return new Set(
    contracts
      .filter(({ method, path }) => {
        const other = method === contract.method && path !== contract.path
        return other && !path.includes(":") && pattern.test(path)
      })
      .map(({ path }) => path)
  )
}

/** Express runs every middleware that matches: this one rests for some paths. */
function notFor(
  paths: ReadonlySet<string>,
  middleware: ReturnType<typeof validate> | ReturnType<typeof parseBody>
): Middleware {
  return paths.size
    ? (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) =>
        paths.has(req.path.toLowerCase().replace(/\/$/, ""))
          ? next()
          : middleware(req, res, next)
    : middleware
}
