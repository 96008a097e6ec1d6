import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { hashOf, newSecret } from "../../lib/secrets"
import { orderOfLink } from "../../queries/delivery/tracking-link"
import { suiteOptions } from "../../suite-options"

export type TrackingLink = {
  token: string
  /** Path of the link at this server. */
  path: string
  expires_at: string
}

/**
 * A new link by which somebody without an account follows an order. The token
 * is random and only its hash is kept: nobody can read it back.
 *
 * @example
 * const { path } = await createTrackingLink(container, "order_123")
 */
export async function createTrackingLink(
  container: MedusaContainer,
  orderId: string
): Promise<TrackingLink> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const token = newSecret()
  const days = suiteOptions().delivery.trackingDays
  const expires_at = new Date(Date.now() + days * 86_400_000)
  await knex("delivery_tracking_link").insert({
    id: generateEntityId(undefined, "dtrack"),
    order_id: orderId,
    token_hash: hashOf(token),
    expires_at,
  })
  return {
    token,
    path: `/track/${token}`,
    expires_at: expires_at.toISOString(),
  }
}

/**
 * A link for somebody who ordered without an account and knows the order's id
 * and e-mail.
 * @throws SuiteError `not_found`, whichever of the two is wrong
 */
export async function trackingLinkForGuest(
  container: MedusaContainer,
  orderId: string,
  { email, customer_id }: { email?: string; customer_id?: string }
): Promise<TrackingLink> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("order")
    .where({ id: orderId, deleted_at: null, is_draft_order: false })
    .first("email", "customer_id")
  const known =
    order &&
    ((customer_id && order.customer_id === customer_id) ||
      (email && sameEmail(order.email, email)))
  if (!known) {
    throw new SuiteError("not_found", "not_found", {
      entity: "order",
      id: orderId,
    })
  }
  return createTrackingLink(container, orderId)
}

/**
 * The order that a token follows.
 * @throws SuiteError 404 `tracking_unknown` for a forged or expired token
 */
export async function orderOfToken(
  container: MedusaContainer,
  token: string
): Promise<string> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await orderOfLink(knex, token)
  if (!order) {
    throw new SuiteError("not_found", "tracking_unknown")
  }
  return order.id
}

/** Links that nobody can follow any more. */
export async function deleteExpiredLinks(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("delivery_tracking_link")
    .where("expires_at", "<", knex.fn.now())
    .delete()
}

function sameEmail(a: string | null, b: string): boolean {
  return a?.trim().toLowerCase() === b.trim().toLowerCase()
}
