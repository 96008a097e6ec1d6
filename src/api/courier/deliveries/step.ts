import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { courierCaller } from "../../../lib/http/courier-caller"
import { requestLocale } from "../../../lib/http/locale"
import { courierDelivery } from "../../../queries/delivery/courier-deliveries"
import { oncePerKey } from "../../../workflows/delivery/once-per-key"
import { keyedCall, occurredAt } from "../happened"

type Happened = { occurred_at?: Date; latitude?: number; longitude?: number }

/** What every step of a courier says. */
export type StepInput<Body> = Body & {
  delivery_id: string
  courier_id: string
  occurred_at: Date
}

type StepContext<Body> = {
  req: MedusaRequest
  scope: MedusaContainer
  params: { id: string }
  body: Body
}

/** Makes a step of a delivery once, and answers the delivery as it is then. */
export function takeStep<Body extends Happened>(
  { req, scope, params, body }: StepContext<Body>,
  step: (
    input: StepInput<Body>
  ) => Promise<{ courier_id: string | null } | undefined>
) {
  const courier_id = courierCaller(req).id
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return oncePerKey(scope, keyedCall(req, body), async () => {
    await step({
      ...body,
      delivery_id: params.id,
      courier_id,
      occurred_at: occurredAt(body),
    })
    return {
      delivery: await courierDelivery(knex, {
        id: params.id,
        courier_id,
        locale: requestLocale(req),
      }),
    }
  })
}
