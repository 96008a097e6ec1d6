import { OdooError } from "./errors"

/** An answer of the server, read to its end. */
export type HttpAnswer = {
  status: number
  body: string
  date: Date | null
}

/** Failures in which the request never reached a server. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

/**
 * Posts and reads the answer within a time. A redirect is not followed: it
 * would carry the password to another address.
 *
 * @throws OdooError `transient` for a network that fails or a gateway's page
 */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number
): Promise<HttpAnswer> {
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    })
    text = await response.text()
  } catch (error) {
    throw networkError(error, timeoutMs)
  }
  if (response.status >= 300 && response.status < 400) {
    throw new OdooError(
      "program",
      "The server answers with a redirect: set the address it points to"
    )
  }
  if (response.status === 429 || (response.status > 500 && !isJson(text))) {
    throw new OdooError("transient", `HTTP status ${response.status}`)
  }
  const date = response.headers.get("date")
  return {
    status: response.status,
    body: text,
    date: date ? new Date(date) : null,
  }
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith("{")
}

function networkError(error: unknown, timeoutMs: number): OdooError {
  const { name, cause } = (error ?? {}) as {
    name?: string
    cause?: { code?: string }
  }
  if (name === "TimeoutError") {
    return new OdooError("transient", `No answer within ${timeoutMs} ms`)
  }
  const code = cause?.code ?? ""
  return new OdooError(
    "transient",
    code ? `The connection failed (${code})` : "The connection failed",
    { neverSent: NEVER_SENT.has(code) }
  )
}
