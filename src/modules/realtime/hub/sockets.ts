import type { Server as HttpServer } from "node:http"
import { Server, type Socket } from "socket.io"
import { SOCKET_PATH } from "../constants"
import type { Gate, Handshake } from "./gate"
import { isCut, roomsOf, type Cut, type Listener } from "./listener"
import { bodyFor, type RealtimeMessage } from "./message"

/** Bounds of one client. */
export type SocketLimits = {
  /** Sockets and streams of one actor. */
  connections: number
  /** Orders that one socket follows. */
  follows: number
  /** Messages a second that a client may send. */
  messages: number
}

type Data = {
  listener: Listener
  /** Whether the client says that it got a status. */
  acknowledges: boolean
  follows: Set<string>
}

export type ListenerSocket = Socket<
  Record<string, (...args: unknown[]) => void>,
  Record<string, (...args: unknown[]) => void>,
  Record<string, (...args: unknown[]) => void>,
  Data
>

type Options = {
  gate: () => Gate
  limits: SocketLimits
  origins: (origin: string) => boolean
  /** Streams of an actor count with his sockets. */
  streamsOf: (listener: Listener) => number
}

const PAYLOAD_LIMIT = 16 * 1024
const ACK_WAIT = 5_000
const ACK_TRIES = 3

/** The Socket.IO server, and the rules of who is in which room. */
export class Sockets {
  readonly io: Server
  private readonly counts = new Map<string, number>()

  constructor(private readonly options: Options) {
    this.io = new Server({
      path: SOCKET_PATH,
      transports: ["websocket", "polling"],
      // Vite's hot reload and the host's own sockets stay what they are.
      destroyUpgrade: false,
      maxHttpBufferSize: PAYLOAD_LIMIT,
      serveClient: false,
      cors: {
        origin: (origin, done) =>
          done(null, !origin || options.origins(origin)),
      },
    })
    this.io.use((socket, next) => {
      this.admit(socket as ListenerSocket).then(() => next(), next)
    })
    this.io.on("connection", (socket) => this.welcome(socket as ListenerSocket))
  }

  attach(server: HttpServer): void {
    this.io.attach(server)
  }

  /** Statuses: to each member in his language, acknowledged where he can. */
  deliver(message: RealtimeMessage): void {
    for (const socket of this.members(message.rooms)) {
      this.send(socket, message, ACK_TRIES)
    }
  }

  /** Positions: encoded once, dropped for a client that cannot keep up. */
  deliverVolatile(message: RealtimeMessage): void {
    this.io.local
      .to(message.rooms)
      .except(message.except ?? [])
      .volatile.emit(message.name, bodyFor(message, "en"))
  }

  cut(cut: Cut): void {
    for (const socket of this.all()) {
      if (isCut(socket.data.listener, cut)) {
        socket.disconnect(true)
      }
    }
  }

  /** Those who followed an order and may no longer see it. */
  drop(room: string, isMeant: (listener: Listener) => boolean): void {
    for (const socket of this.members([room])) {
      if (isMeant(socket.data.listener)) {
        socket.leave(room)
        socket.data.follows.delete(room)
      }
    }
  }

  closeAll(): void {
    this.io.local.disconnectSockets(true)
    this.io.engine?.close()
  }

  private async admit(socket: ListenerSocket): Promise<void> {
    const given = socket.handshake.auth as Record<string, unknown>
    const gate = this.options.gate()
    const listener = await gate.identify(handshakeOf(given))
    if (this.countOf(listener) >= this.options.limits.connections) {
      throw refusal("too_many_connections")
    }
    socket.data.listener = listener
    socket.data.acknowledges = given.acknowledge === true
    socket.data.follows = new Set()
  }

  private async welcome(socket: ListenerSocket): Promise<void> {
    const { listener } = socket.data
    this.count(listener, 1)
    socket.on("disconnect", () => this.count(listener, -1))
    // Several may have been let in at the same moment.
    if (this.countOf(listener) > this.options.limits.connections) {
      socket.emit("refused", { code: "too_many_connections" })
      socket.disconnect(true)
      return
    }
    this.endWithToken(socket)
    this.limitMessages(socket)
    // Joined first, so that nothing falls between the snapshot and the rooms.
    const rooms = roomsOf(listener)
    await socket.join(rooms)
    socket.on("follow", (order: unknown, answer: unknown) =>
      this.follow(socket, order, answer)
    )
    socket.on("unfollow", (order: unknown) => this.unfollow(socket, order))
    const since = (socket.handshake.auth as { since?: unknown }).since
    await this.catchUp(socket, rooms, since)
  }

  /** What was missed, or how things stand now. */
  private async catchUp(
    socket: ListenerSocket,
    rooms: string[],
    since: unknown
  ): Promise<void> {
    try {
      const gate = this.options.gate()
      const missed = isEventId(since) ? await gate.missed(rooms, since) : null
      if (missed) {
        missed.forEach((message) => this.send(socket, message, 1))
        socket.emit("resumed", { count: missed.length })
      } else {
        socket.emit("snapshot", await gate.snapshot(socket.data.listener))
      }
    } catch {
      socket.disconnect(true)
    }
  }

  private async follow(
    socket: ListenerSocket,
    request: unknown,
    answer: unknown
  ): Promise<void> {
    const reply = typeof answer === "function" ? answer : () => undefined
    const { order_id, since } = (request ?? {}) as Record<string, unknown>
    const { follows, listener } = socket.data
    if (typeof order_id !== "string" || !/^[\w-]{1,64}$/.test(order_id)) {
      return reply({ ok: false, code: "order_id_invalid" })
    }
    const room = `order:${order_id}`
    if (!follows.has(room) && follows.size >= this.options.limits.follows) {
      return reply({ ok: false, code: "too_many_orders" })
    }
    // Counted before the database is asked: many at once pass no bound.
    follows.add(room)
    try {
      const gate = this.options.gate()
      if (!(await gate.mayFollow(listener, order_id))) {
        follows.delete(room)
        return reply({ ok: false, code: "not_found" })
      }
      await socket.join(room)
      const missed = isEventId(since) ? await gate.missed([room], since) : null
      missed?.forEach((message) => this.send(socket, message, 1))
      reply({
        ok: true,
        ...(!missed && {
          snapshot: await gate.orderSnapshot(listener, order_id),
        }),
      })
    } catch {
      follows.delete(room)
      reply({ ok: false, code: "internal" })
    }
  }

  private unfollow(socket: ListenerSocket, request: unknown): void {
    const { order_id } = (request ?? {}) as Record<string, unknown>
    const room = `order:${String(order_id)}`
    if (socket.data.follows.delete(room)) {
      socket.leave(room)
    }
  }

  private send(
    socket: ListenerSocket,
    message: RealtimeMessage,
    tries: number
  ): void {
    const { listener, acknowledges } = socket.data
    const body = bodyFor(message, listener.language)
    if (!acknowledges) {
      socket.emit(message.name, body)
      return
    }
    socket.timeout(ACK_WAIT).emit(message.name, body, (error: unknown) => {
      if (error && socket.connected && tries > 1) {
        this.send(socket, message, tries - 1)
      }
    })
  }

  private endWithToken(socket: ListenerSocket): void {
    const { expires_at } = socket.data.listener
    if (expires_at === undefined) {
      return
    }
    const timer = setTimeout(
      () => socket.disconnect(true),
      Math.min(Math.max(0, expires_at - Date.now()), 2 ** 31 - 1)
    )
    timer.unref()
    socket.on("disconnect", () => clearTimeout(timer))
  }

  /** A client that floods is cut: it can come back and behave. */
  private limitMessages(socket: ListenerSocket): void {
    let begun = Date.now()
    let count = 0
    socket.use((_event, next) => {
      const now = Date.now()
      if (now - begun >= 1000) {
        begun = now
        count = 0
      }
      count += 1
      if (count > this.options.limits.messages) {
        socket.emit("refused", { code: "too_many_messages" })
        socket.disconnect(true)
        return
      }
      next()
    })
  }

  /** Sockets and streams of an actor in this process. */
  countOf(listener: Listener): number {
    return (
      (this.counts.get(keyOf(listener)) ?? 0) + this.options.streamsOf(listener)
    )
  }

  private count(listener: Listener, change: 1 | -1): void {
    const key = keyOf(listener)
    const now = (this.counts.get(key) ?? 0) + change
    if (now > 0) {
      this.counts.set(key, now)
    } else {
      this.counts.delete(key)
    }
  }

  private all(): ListenerSocket[] {
    return [...this.io.of("/").sockets.values()] as ListenerSocket[]
  }

  private members(rooms: string[]): ListenerSocket[] {
    const { adapter, sockets } = this.io.of("/")
    const ids = new Set(
      rooms.flatMap((room) => [...(adapter.rooms.get(room) ?? [])])
    )
    return [...ids].flatMap((id) => {
      const socket = sockets.get(id)
      return socket ? [socket as ListenerSocket] : []
    })
  }
}

function keyOf({ kind, id }: Listener): string {
  return `${kind}:${id}`
}

function handshakeOf(given: Record<string, unknown>): Handshake {
  const text = (key: string) => {
    const value = given[key]
    return typeof value === "string" && value ? value : undefined
  }
  return {
    token: text("token"),
    ticket: text("ticket"),
    tracking: text("tracking"),
    locale: text("locale"),
  }
}

/** Ids are whole numbers that grow. */
export function isEventId(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,18}$/.test(value)
}

/** Socket.IO hands `data` to the client's `connect_error`. */
export function refusal(code: string): Error {
  return Object.assign(new Error(code), { data: { code } })
}
