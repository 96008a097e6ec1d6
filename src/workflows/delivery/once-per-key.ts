import { createHash } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"

/** Seconds that a repeated call waits for the first one. */
const PATIENCE = 15

export type KeyedCall = {
  courier_id: string
  /** `Idempotency-Key`; without one the call is made as it is. */
  key: string | null
  /** Method, path and body: a key is for one call. */
  fingerprint: string
}

/** What tells one call from another. */
export function fingerprintOf(req: MedusaRequest, body: unknown): string {
  return createHash("sha256")
    .update(`${req.method} ${req.originalUrl.split("?", 1)[0]}\n`)
    .update(JSON.stringify(body ?? null))
    .digest("hex")
}

/**
 * Answers a call that a phone sends again as it was answered the first time.
 * Calls of one key wait for each other. A call that failed has written nothing
 * and is judged anew; a crash between doing and remembering is no harm, since
 * what the calls do is idempotent by itself.
 *
 * @throws SuiteError 422 `idempotency_key_reused` for another call
 */
export async function oncePerKey<T extends object>(
  container: MedusaContainer,
  { courier_id, key, fingerprint }: KeyedCall,
  call: () => Promise<T>
): Promise<T> {
  if (!key) {
    return call()
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const locking = container.resolve(Modules.LOCKING)
  return locking.execute(
    [`courier-request:${courier_id}:${key}`],
    async () => {
      const known = await knex("delivery_courier_request")
        .where({ courier_id, key })
        .first("fingerprint", "answer")
      if (known && known.fingerprint !== fingerprint) {
        throw new SuiteError("unprocessable", "idempotency_key_reused", { key })
      }
      if (known) {
        return known.answer as T
      }
      const answer = await call()
      await knex("delivery_courier_request")
        .insert({
          id: generateEntityId(undefined, "dreq"),
          courier_id,
          key,
          fingerprint,
          status: 200,
          answer: JSON.stringify(answer),
        })
        .onConflict()
        .ignore()
      return answer
    },
    { timeout: PATIENCE }
  )
}
