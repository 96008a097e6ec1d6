import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { idParams, instant } from "../../../lib/http/schemas"
import { PICTURE_LIMIT } from "../../../lib/http/picture"
import { proofShape } from "../../courier-schemas"
import { PICTURE_BODY } from "../../picture-body"

export const addDeliveryProof = defineContract({
  id: "addDeliveryProof",
  method: "POST",
  path: "/courier/deliveries/:id/proofs",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "Send a photo or a signature",
  description:
    "The picture itself is the body: JPEG, PNG or WebP, 4 MB at most. Sent twice, it is one proof.",
  params: idParams,
  query: z
    .object({
      kind: z.enum(["photo", "signature"]),
      taken_at: instant.optional(),
    })
    .strict(),
  bodyStream: PICTURE_BODY,
  bodyLimit: PICTURE_LIMIT,
  response: z.object({ proof: proofShape }),
  errors: ["not_found", "picture_type", "occurred_in_future", "proof_too_many"],
})

export const getOwnProof = defineContract({
  id: "getOwnProof",
  method: "GET",
  path: "/courier/deliveries/:id/proofs/:proof_id",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "The picture of a proof",
  params: idParams.extend({ proof_id: z.string().min(1).max(64) }),
  contentType: "image/*",
  errors: ["not_found"],
})
