import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../../../../lib/http/courier-caller"
import { route } from "../../../../../../lib/http/route"
import { sendPicture } from "../../../../../../lib/http/send-picture"
import { proofFile } from "../../../../../../queries/delivery/proof-file"
import { restsWithout } from "../../../../../../suite-options"
import { openPicture } from "../../../../../../workflows/delivery/private-picture"
import { getOwnProof } from "../../../proof-contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getOwnProof, async ({ req, res, scope, params }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { file_id, mime_type } = await proofFile(
    knex,
    { delivery_id: params.id, proof_id: params.proof_id },
    { courier_id: courierCaller(req).id }
  )
  await sendPicture(res, await openPicture(scope, file_id), mime_type)
})
