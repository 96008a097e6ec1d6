import type { Listener } from "./listener"
import type { RealtimeMessage } from "./message"

/** What a client says when it connects. */
export type Handshake = {
  /** A Medusa JWT of a customer, user or courier. */
  token?: string
  /** One minute old at the most, for those who sign in by cookie. */
  ticket?: string
  /** Token of a tracking link. */
  tracking?: string
  locale?: string
}

/**
 * What the hub asks the application. The hub knows sockets and rooms; who may
 * listen, and what there is to see, is not its business.
 */
export type Gate = {
  /** @throws an error with the reason when the caller may not listen */
  identify(handshake: Handshake): Promise<Listener>
  mayFollow(listener: Listener, orderId: string): Promise<boolean>
  /** What the listener would see if he had been there all along. */
  snapshot(listener: Listener): Promise<Record<string, unknown>>
  orderSnapshot(
    listener: Listener,
    orderId: string
  ): Promise<Record<string, unknown>>
  /**
   * Events of these rooms after an id, in order; null when they are not all
   * kept any more.
   */
  missed(rooms: string[], since: string): Promise<RealtimeMessage[] | null>
  /** All events since a time, in order. */
  since(time: Date): Promise<RealtimeMessage[]>
}
