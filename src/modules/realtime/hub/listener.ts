/** Who holds a socket or a stream, as the handshake found him. */
export type Listener = {
  kind: "user" | "customer" | "courier" | "tracking"
  /** Actor's id; of a tracking link its order's. */
  id: string
  /** Language that texts are written in. */
  language: string
  /** Epoch milliseconds at which the token ends. */
  expires_at?: number
  /** Hash of the admin's session that asked for the ticket. */
  session?: string
}

/** Rooms that a listener is put into when he comes. */
export function roomsOf({ kind, id }: Listener): string[] {
  switch (kind) {
    case "user":
      // The merchants' room, and one of his own for what is his.
      return ["admin", `user:${id}`]
    case "customer":
      return [`customer:${id}`]
    case "courier":
      return [`courier:${id}`]
    case "tracking":
      return [`order:${id}`]
  }
}

/** Which listeners a cut means: all that fit every given part. */
export type Cut = { kind?: Listener["kind"]; id?: string; session?: string }

export function isCut(listener: Listener, cut: Cut): boolean {
  return (
    Object.values(cut).some((part) => part !== undefined) &&
    (cut.kind === undefined || cut.kind === listener.kind) &&
    (cut.id === undefined || cut.id === listener.id) &&
    (cut.session === undefined || cut.session === listener.session)
  )
}
