import { createHmac, timingSafeEqual } from "node:crypto"

/** A call of Odoo is believed for so long. */
export const WINDOW_SECONDS = 300

/**
 * Whether a body was signed with the secret and is fresh: the signature is
 * `sha256=` and the HMAC of timestamp, dot and body, in hex.
 */
export function isSigned(
  secret: string,
  call: { timestamp: string; signature: string; body: string },
  now: Date = new Date()
): boolean {
  const age = Math.abs(now.getTime() / 1000 - Number(call.timestamp))
  if (!/^\d{1,12}$/.test(call.timestamp) || age > WINDOW_SECONDS) {
    return false
  }
  const wanted = Buffer.from(
    `sha256=${createHmac("sha256", secret)
      .update(`${call.timestamp}.${call.body}`)
      .digest("hex")}`
  )
  const given = Buffer.from(call.signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
