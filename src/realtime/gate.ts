import { getAuthContextFromJwtToken } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { languageOf } from "../lib/i18n/translate"
import { REALTIME_MODULE } from "../modules/realtime/constants"
import type { Gate, Handshake } from "../modules/realtime/hub/gate"
import type { Listener } from "../modules/realtime/hub/listener"
import { refusal } from "../modules/realtime/hub/sockets"
import type RealtimeModuleService from "../modules/realtime/service"
import { isKnown, maySeeOrder } from "../queries/realtime/listeners"
import { orderOfLink } from "../queries/delivery/tracking-link"
import { orderSnapshot, snapshotOf } from "../queries/realtime/snapshots"
import { takeTicket } from "../queries/realtime/tickets"

const KINDS = ["user", "customer", "courier"] as const
type ActorKind = (typeof KINDS)[number]

/** What the core puts into a token, as far as listening needs it. */
type Claims = {
  actor_id?: string
  actor_type?: string
  exp?: number
  mfa_enabled?: boolean
  mfa_challenge_completed_at?: string | Date | null
}

/** Answers the hub's questions from the database. */
export function createGate(container: MedusaContainer): Gate {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)

  async function identify(handshake: Handshake): Promise<Listener> {
    const language = languageOf(handshake.locale)
    if (handshake.tracking) {
      const order = await orderOfLink(knex, handshake.tracking)
      if (!order) {
        throw refusal("unauthorized")
      }
      return { kind: "tracking", language, ...order }
    }
    const listener = handshake.ticket
      ? await takeTicket(knex, handshake.ticket)
      : fromToken(container, handshake.token, language)
    const kind = listener && KINDS.find((kind) => kind === listener.kind)
    if (!listener || !kind || !(await isKnown(knex, kind, listener.id))) {
      throw refusal("unauthorized")
    }
    return listener
  }

  return {
    identify,
    mayFollow: (listener, orderId) => maySeeOrder(knex, listener, orderId),
    snapshot: (listener) => snapshotOf(knex, realtime.log, listener),
    orderSnapshot: (_listener, orderId) =>
      orderSnapshot(knex, realtime.log, orderId),
    missed: (rooms, since) => realtime.log.missed(rooms, since),
    since: (time) => realtime.log.since(time),
  }
}

/** Checks a token as the HTTP middleware does, its rule for MFA included. */
function fromToken(
  container: MedusaContainer,
  token: string | undefined,
  language: string
): Listener | undefined {
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const claims = getAuthContextFromJwtToken(
    token && `Bearer ${token}`,
    http.jwtSecret ?? "",
    ["bearer"],
    [...KINDS],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions
  ) as Claims | null
  if (!claims?.actor_id) {
    return undefined
  }
  if (claims.mfa_enabled && !claims.mfa_challenge_completed_at) {
    throw refusal("mfa_required")
  }
  return {
    kind: claims.actor_type as ActorKind,
    id: claims.actor_id,
    language,
    ...(claims.exp && { expires_at: claims.exp * 1000 }),
  }
}
