import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"

export const getDeliveryProof = defineContract({
  id: "getDeliveryProof",
  method: "GET",
  path: "/admin/deliveries/:id/proofs/:proof_id",
  actor: "admin",
  feature: "delivery",
  tag: "Deliveries",
  summary: "The picture of a proof",
  params: idParams.extend({ proof_id: z.string().min(1).max(64) }),
  contentType: "image/*",
  errors: ["not_found"],
})

export const unlockDeliveryPin = defineContract({
  id: "unlockDeliveryPin",
  method: "POST",
  path: "/admin/deliveries/:id/unlock-pin",
  actor: "admin",
  feature: "delivery",
  tag: "Deliveries",
  summary: "Let a courier try the PIN again after too many wrong ones",
  params: idParams,
  body: z.object({}).strict(),
  response: z.object({ id: z.string(), unlocked: z.boolean() }),
  errors: ["not_found"],
})
