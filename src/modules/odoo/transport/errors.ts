/**
 * auth: name, password or database; access: the user may not; missing: the
 * record is gone; validation: Odoo's rules refuse it; program: the call is
 * wrong; transient: worth another try.
 */
export type OdooErrorKind =
  "auth" | "access" | "missing" | "validation" | "program" | "transient"

/** A failure of a call. Its message holds no path of the server. */
export class OdooError extends Error {
  readonly kind: OdooErrorKind
  /** The connection was never made, so nothing was done. */
  readonly neverSent: boolean

  constructor(
    kind: OdooErrorKind,
    message: string,
    options: { neverSent?: boolean } = {}
  ) {
    super(message)
    this.name = "OdooError"
    this.kind = kind
    this.neverSent = options.neverSent ?? false
  }
}

const TRANSIENT =
  /could not serialize access|deadlock detected|could not obtain lock|SerializationFailure|concurrent update|PoolError|connection pool is full|server closed the connection/i

/** The method did its work and returned `None`, which XML-RPC cannot carry. */
export function saysNone(text: string): boolean {
  return text.includes("cannot marshal None")
}

/** Whether a sentence of Odoo speaks of a conflict that passes. */
export function isTransientText(text: string): boolean {
  return TRANSIENT.test(text)
}

/** Typed error of an XML-RPC fault. */
export function errorOfFault(code: number | string, text: string): OdooError {
  const message = readable(text)
  if (isTransientText(text)) {
    return new OdooError("transient", message)
  }
  switch (Number(code)) {
    case 3:
      return new OdooError("auth", message)
    case 4:
      return new OdooError("access", message)
    case 2:
      return new OdooError(kindOfUserText(message), message)
    default:
      return new OdooError(kindOfTraceback(text), message)
  }
}

/** Typed error of an exception that JSON-RPC or JSON-2 names. */
export function errorOfException(name: string, text: string): OdooError {
  const message = readable(text)
  if (isTransientText(`${name} ${text}`)) {
    return new OdooError("transient", message)
  }
  const last = name.split(".").pop() ?? ""
  const kind = EXCEPTIONS[last] ?? kindOfTraceback(`${name}: ${text}`)
  return new OdooError(
    kind === "validation" ? kindOfUserText(message) : kind,
    message
  )
}

const EXCEPTIONS: Partial<Record<string, OdooErrorKind>> = {
  AccessDenied: "auth",
  Unauthorized: "auth",
  AccessError: "access",
  Forbidden: "access",
  MissingError: "missing",
  UserError: "validation",
  ValidationError: "validation",
  RedirectWarning: "validation",
}

function kindOfUserText(text: string): OdooErrorKind {
  if (/^Record does not exist or has been deleted/.test(text)) {
    return "missing"
  }
  return /^Object \S+ doesn't exist/.test(text) ? "program" : "validation"
}

function kindOfTraceback(text: string): OdooErrorKind {
  return /database "[^"]*" does not exist|KeyError: 'registry'/.test(text)
    ? "auth"
    : "program"
}

/**
 * What may be logged and shown: the last line of a traceback, otherwise the
 * text, without paths of the server and bounded.
 */
export function readable(text: string): string {
  const trimmed = text.trim()
  const lines = trimmed.split("\n").filter((line) => line.trim())
  const said = trimmed.startsWith("Traceback")
    ? (lines[lines.length - 1] ?? "")
    : trimmed
  return said
    .replace(/^[\w.]+(?:Error|Exception): /, "")
    .replace(/(?:\/[\w.@-]+){2,}\/?/g, "…")
    .slice(0, 1000)
}
