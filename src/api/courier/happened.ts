import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { SuiteError } from "../../lib/errors/suite-error"
import { courierCaller } from "../../lib/http/courier-caller"
import { instant } from "../../lib/http/schemas"
import { idempotencyKey } from "../../lib/http/idempotency-key"
import {
  fingerprintOf,
  type KeyedCall,
} from "../../workflows/delivery/once-per-key"

/** So much may a phone's clock be ahead of ours. */
const AHEAD_MS = 5 * 60_000

/** When and where it happened, by the phone. */
export const happened = z
  .object({
    /** Now without. */
    occurred_at: instant.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  })
  .strict()

/**
 * When it happened.
 * @throws SuiteError 400 `occurred_in_future`
 */
export function occurredAt({ occurred_at }: { occurred_at?: Date }): Date {
  const now = new Date()
  if (!occurred_at) {
    return now
  }
  if (occurred_at.getTime() > now.getTime() + AHEAD_MS) {
    throw new SuiteError("invalid", "validation_failed", { count: 1 }, [
      { field: "occurred_at", code: "occurred_in_future" },
    ])
  }
  return occurred_at > now ? now : occurred_at
}

/** The call of a courier that his phone may send again. */
export function keyedCall(req: MedusaRequest, body: unknown): KeyedCall {
  return {
    courier_id: courierCaller(req).id,
    key: idempotencyKey(req),
    fingerprint: fingerprintOf(req, body),
  }
}
