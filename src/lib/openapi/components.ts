import type { RouteActor } from "../http/contract"
import type { OpenApiDocument, Parameter, Schema } from "./types"

const text = (description: string): Schema => ({ type: "string", description })

/** The body of every failure of our routes. */
export const ERROR_SCHEMA: Schema = {
  type: "object",
  properties: {
    type: text("Kind of failure in Medusa's vocabulary"),
    code: text("Stable code for programs"),
    message: text("Sentence for people, in the request's language"),
    errors: {
      type: "array",
      description: "Every problem of the request at once",
      items: {
        type: "object",
        properties: {
          field: text("Path of the field with dots: `units.0.unit_value`"),
          code: text("Rule that the field breaks"),
          message: text("Sentence for people"),
        },
        required: ["field", "code", "message"],
      },
    },
    details: {
      type: "object",
      description:
        "Facts for programs, where the sentence is not enough: the present state of what was asked for",
    },
  },
  required: ["type", "code", "message"],
}

/** What Medusa itself answers before a route of ours is reached. */
export const CORE_ERROR_SCHEMA: Schema = {
  type: "object",
  properties: {
    type: text("Kind of failure"),
    message: text("Sentence in English"),
  },
  required: ["message"],
}

export const SECURITY_SCHEMES: OpenApiDocument["components"]["securitySchemes"] =
  {
    publishableKey: {
      type: "apiKey",
      in: "header",
      name: "x-publishable-api-key",
      description: "Publishable key of a branch: decides stock and prices.",
    },
    bearer: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "JWT",
      description: "Token from `POST /auth/{actor}/emailpass`.",
    },
    session: {
      type: "apiKey",
      in: "cookie",
      name: "connect.sid",
      description: "Session cookie from `POST /auth/session`.",
    },
    secretKey: {
      type: "http",
      scheme: "basic",
      description: "Secret API key as user name, with an empty password.",
    },
  }

const none: string[] = []

/** Ways in for each kind of caller; one entry of a list is enough. */
export const SECURITY_OF: Record<RouteActor, Record<string, string[]>[]> = {
  public: [{}],
  store: [
    { publishableKey: none },
    { publishableKey: none, bearer: none },
    { publishableKey: none, session: none },
  ],
  customer: [
    { publishableKey: none, bearer: none },
    { publishableKey: none, session: none },
  ],
  courier: [{ bearer: none }],
  admin: [{ bearer: none }, { session: none }, { secretKey: none }],
}

/** Chooses the language of names and messages. */
export const LOCALE_PARAMETER: Parameter = {
  name: "x-medusa-locale",
  in: "header",
  description:
    "Language of names and messages, `en-US` or `ar-SA`. Without it messages follow `accept-language`.",
  schema: { type: "string", examples: ["ar-SA"] },
}

const whole = { type: "integer" } as const

/** Headers that tell a caller how fast he may go. */
export const LIMIT_HEADERS: OpenApiDocument["components"]["headers"] = {
  "Retry-After": {
    description: "Seconds to wait before the next try",
    schema: whole,
  },
  "RateLimit-Limit": {
    description: "Requests allowed in the window",
    schema: whole,
  },
  "RateLimit-Remaining": {
    description: "Requests left in the window",
    schema: whole,
  },
  "RateLimit-Reset": {
    description: "Seconds until the window ends",
    schema: whole,
  },
}
