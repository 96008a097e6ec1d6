import type { MedusaContainer } from "@medusajs/framework/types"
import { languageOf } from "../../lib/i18n/translate"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import type RealtimeModuleService from "../../modules/realtime/service"
import { hashOf, newSecret } from "../../lib/secrets"

/** A minute: long enough to connect, too short to be found in a log. */
export const TICKET_SECONDS = 60

export type TicketFor = {
  kind: "user" | "customer" | "courier"
  actor_id: string
  locale: string | undefined
  /** Id of the cookie session that asks; its logout ends the listening. */
  session_id?: string
  /** End of the token that asks, in seconds since 1970. */
  token_expires?: number
}

/**
 * A ticket to listen with: `auth: { ticket }` of Socket.IO, `?ticket=` of the
 * event stream.
 */
export async function issueTicket(
  container: MedusaContainer,
  input: TicketFor
): Promise<{ ticket: string; expires_at: string }> {
  const ticket = newSecret()
  const expires_at = new Date(Date.now() + TICKET_SECONDS * 1000)
  await container
    .resolve<RealtimeModuleService>(REALTIME_MODULE)
    .createTickets({
      hash: hashOf(ticket),
      kind: input.kind,
      actor_id: input.actor_id,
      language: languageOf(input.locale),
      session: input.session_id ? sessionKey(input.session_id) : null,
      listens_until: input.token_expires
        ? new Date(input.token_expires * 1000)
        : null,
      expires_at,
    })
  return { ticket, expires_at: expires_at.toISOString() }
}

/** A session's id is a secret: only its hash is kept. */
export function sessionKey(sessionId: string): string {
  return hashOf(sessionId)
}
