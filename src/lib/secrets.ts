import { createHash, randomBytes } from "node:crypto"

/** 32 random bytes, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

/** Secrets of links and tickets are kept as their hash only. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}
