import type { IncomingMessage } from "node:http"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SuiteError } from "../errors/suite-error"
import { sendError } from "./errors"

const DEFAULT_LIMIT = "100kb"

/**
 * Reads the JSON body of one of our routes. The core's parser is switched off
 * there for two reasons: it runs before authentication, and what it refuses is
 * answered by the application's one error handler, not in our shape.
 */
export function parseBody(limit: string = DEFAULT_LIMIT) {
  const most = bytesOf(limit)
  return async function parseJsonBody(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> {
    try {
      // Somebody in front of us has read it: a host's own parser.
      if (!req.readableEnded) {
        req.body = await readJson(req, most, limit)
      }
    } catch (error) {
      // Let the rest run out, so that the caller gets to read the answer.
      req.resume()
      return sendError(error, req, res)
    }
    next()
  }
}

/**
 * Lets through a request whose body is of one of the given types; the handler
 * reads it with `readBody`.
 */
export function expectStream(
  types: readonly string[],
  limit: string = DEFAULT_LIMIT
) {
  const most = bytesOf(limit)
  return function expectBodyStream(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): void {
    const given = (req.headers["content-type"] ?? "").split(";")[0].trim()
    const encoding = req.headers["content-encoding"] ?? "identity"
    const problem =
      !types.includes(given.toLowerCase()) || encoding !== "identity"
        ? new SuiteError("invalid", "body_type", { type: types.join(", ") })
        : Number(req.headers["content-length"] ?? 0) > most
          ? new SuiteError("too_large", "payload_too_large", { limit })
          : undefined
    if (!problem) {
      return next()
    }
    req.resume()
    sendError(problem, req, res)
  }
}

/**
 * The bytes of a request's body as they come in.
 * @throws SuiteError `payload_too_large`
 */
export async function* readBody(
  req: MedusaRequest,
  limit: string = DEFAULT_LIMIT
): AsyncGenerator<Buffer> {
  if (typeof req.body === "string") {
    // Somebody in front of us has read it: a host's own parser.
    yield Buffer.from(req.body)
    return
  }
  const most = bytesOf(limit)
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > most) {
      // Let the rest run out, so that the caller gets to read the answer.
      req.resume()
      throw new SuiteError("too_large", "payload_too_large", { limit })
    }
    yield chunk as Buffer
  }
}

async function readJson(
  req: IncomingMessage,
  most: number,
  limit: string
): Promise<unknown> {
  const length = Number(req.headers["content-length"] ?? 0)
  if (length === 0 && !req.headers["transfer-encoding"]) {
    return {}
  }
  if (length > most) {
    throw new SuiteError("too_large", "payload_too_large", { limit })
  }
  const type = req.headers["content-type"] ?? ""
  const encoding = req.headers["content-encoding"] ?? "identity"
  if (
    !/^application\/([\w.-]+\+)?json\b/i.test(type) ||
    encoding !== "identity"
  ) {
    throw new SuiteError("invalid", "body_not_json")
  }
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop early would destroy the socket before we have answered.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > most) {
      throw new SuiteError("too_large", "payload_too_large", { limit })
    }
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown
  } catch {
    throw new SuiteError("invalid", "body_not_json")
  }
}

/** `100kb`, `1mb`: as body-parser writes it. */
export function bytesOf(limit: string): number {
  const parts = /^(\d+)(b|kb|mb)$/i.exec(limit)
  if (!parts) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Body limit ${limit} is not a number of b, kb or mb`
    )
  }
  const factor = { b: 1, kb: 1024, mb: 1024 * 1024 }
  return (
    Number(parts[1]) * factor[parts[2].toLowerCase() as keyof typeof factor]
  )
}
