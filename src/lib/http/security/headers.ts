import type { IncomingMessage, ServerResponse } from "node:http"
import { areaOf, isUnder } from "./area"

const HALF_A_YEAR = 15_552_000

/** Nothing of an answer of the API may be run, framed or loaded. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** An uploaded SVG that is opened on its own must not run its scripts. */
const UPLOAD_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * The security headers of a path. What the host itself serves beside the
 * suite (pages of its own) gets only those that cannot break it.
 */
export function securityHeaders(
  path: string,
  adminPath: string,
  https: boolean
): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "x-permitted-cross-domain-policies": "none",
    ...(https && {
      "strict-transport-security": `max-age=${HALF_A_YEAR}`,
    }),
    ...partHeaders(path, adminPath),
  }
}

function partHeaders(path: string, adminPath: string): Record<string, string> {
  if (areaOf(path) || isUnder(path, "/hooks")) {
    return {
      "content-security-policy": API_POLICY,
      "cross-origin-resource-policy": "cross-origin",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
    }
  }
  if (isUnder(path, "/static")) {
    return {
      "content-security-policy": UPLOAD_POLICY,
      "cross-origin-resource-policy": "cross-origin",
    }
  }
  // The admin and the reader page bring scripts and styles of their own: the
  // page sets its policy itself, the admin's bundle would break under ours.
  if (isUnder(path, adminPath) || isUnder(path, "/docs")) {
    return {
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-frame-options": "DENY",
    }
  }
  return {}
}

/** Whether the caller's side of the connection is encrypted. */
export function isHttps(req: IncomingMessage): boolean {
  const forwarded = req.headers["x-forwarded-proto"]
  const nearest = Array.isArray(forwarded) ? forwarded[0] : forwarded
  return "encrypted" in req.socket || nearest?.split(",")[0].trim() === "https"
}

/** Writes the headers; a handler that knows better overwrites them. */
export function setHeaders(
  res: ServerResponse,
  headers: Record<string, string>
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!res.hasHeader(name)) {
      res.setHeader(name, value)
    }
  }
}
