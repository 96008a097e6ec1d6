import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { setAuthAppMetadataWorkflow } from "@medusajs/medusa/core-flows"
import {
  COURIER_ACTOR,
  DELIVERY_MODULE,
} from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"
import { featureOn } from "../../suite-options"
import { registerEmailPassword } from "./admin"
import type { Branch } from "./branches"
import {
  demoCouriers,
  SUSPENDED_COURIER,
  type DemoCourier,
} from "./data/couriers"
import type { SeedContext } from "./seed-demo"
import { pointFrom, type Metres } from "./street"

/** Every demo courier signs in with this password. */
export const DEMO_COURIER_PASSWORD = "supersecret"

/**
 * Couriers with logins, at their branches; those on duty have reported from
 * the street.
 *
 * @returns ids by e-mail; empty where deliveries are switched off
 */
export async function seedCouriers(
  context: SeedContext,
  branches: readonly Branch[]
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  if (!featureOn("delivery")) {
    return ids
  }
  for (const demo of demoCouriers) {
    const branch = branches.find(({ handle }) => handle === demo.branch)
    if (branch) {
      ids.set(demo.email, await seedCourier(context, demo, branch))
    }
  }
  return ids
}

async function seedCourier(
  context: SeedContext,
  demo: DemoCourier,
  { location_id }: Branch
): Promise<string> {
  const { container } = context
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const { branch: _branch, stands, ...own } = demo
  const [present] = await service.listCouriers({ email: demo.email })
  const isSuspended = demo.email === SUSPENDED_COURIER
  const courier =
    present ??
    (await service.createCouriers({
      ...own,
      location_id,
      ...(isSuspended && {
        status: "suspended" as const,
        suspended_at: new Date(),
        suspended_reason: "Licence expired",
      }),
    }))
  await letSignIn(context, demo.email, courier)
  if (stands) {
    await putOnDuty(context, courier.id, location_id, stands)
  }
  return courier.id
}

async function letSignIn(
  { container }: SeedContext,
  email: string,
  courier: { id: string; auth_identity_id: string | null }
): Promise<void> {
  if (courier.auth_identity_id) {
    return
  }
  const auth = container.resolve(Modules.AUTH)
  const authIdentityId = await registerEmailPassword(
    auth,
    email,
    DEMO_COURIER_PASSWORD
  )
  const identity = await auth.retrieveAuthIdentity(authIdentityId)
  if (!identity.app_metadata?.courier_id) {
    await setAuthAppMetadataWorkflow(container).run({
      input: { authIdentityId, actorType: COURIER_ACTOR, value: courier.id },
    })
  }
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  await service.updateCouriers({
    id: courier.id,
    auth_identity_id: authIdentityId,
  })
}

async function putOnDuty(
  { container }: SeedContext,
  courier_id: string,
  location_id: string,
  stands: Metres
): Promise<void> {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [open] = await service.listShifts({ courier_id, ended_at: null })
  if (!open) {
    await service.createShifts({
      courier_id,
      location_id,
      started_at: new Date(Date.now() - 2 * 3_600_000),
    })
  }
  const [branch] = await service.listBranches({ location_id })
  if (branch) {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("delivery_last_position")
      .insert({
        courier_id,
        recorded_at: new Date(),
        ...pointFrom(branch, stands),
        accuracy: 12,
        is_on_duty: true,
      })
      .onConflict("courier_id")
      .ignore()
  }
}
