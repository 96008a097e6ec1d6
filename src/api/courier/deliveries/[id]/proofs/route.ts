import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../../../lib/http/courier-caller"
import { readPicture } from "../../../../../lib/http/picture"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { addProof } from "../../../../../workflows/delivery/add-proof"
import { occurredAt } from "../../../happened"
import { addDeliveryProof } from "../../proof-contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  addDeliveryProof,
  async ({ req, scope, params, query }) => ({
    proof: await addProof(scope, {
      delivery_id: params.id,
      courier_id: courierCaller(req).id,
      kind: query.kind,
      taken_at: occurredAt({ occurred_at: query.taken_at }),
      picture: await readPicture(req),
    }),
  })
)
