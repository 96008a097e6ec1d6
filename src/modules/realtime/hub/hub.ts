import type { Server as HttpServer, ServerResponse } from "node:http"
import { createAdapter } from "@socket.io/redis-streams-adapter"
import type { Redis } from "ioredis"
import type { Gate } from "./gate"
import { Coalescer } from "./coalescer"
import { roomsOf, type Cut, type Listener } from "./listener"
import type { RealtimeMessage } from "./message"
import { Recent } from "./recent"
import { Sockets, isEventId, refusal, type SocketLimits } from "./sockets"
import { Streams, writeEvent } from "./streams"

export type HubOptions = {
  limits: SocketLimits
  /** Milliseconds between two positions of a delivery. */
  positionInterval: number
  /** Connects processes; without it this one is alone. */
  redis?: Redis
  /** Whether a page of this origin may connect. */
  origins: (origin: string) => boolean
}

/** A position for the rooms that may see it, coalesced by key. */
export type PositionMessage = RealtimeMessage & { key: string }

const PUBLISH = "hub:publish"
const POSITION = "hub:position"
const CUT = "hub:cut"
const LEAVE = "hub:leave"

/** The subscribing connection comes back a little later than the first. */
const HEAL_DELAY = 2_000
const HEAL_OVERLAP = 10_000

/**
 * One in each process. What is published in any of them reaches the sockets
 * and streams of all: the adapter carries it, each process delivers to its
 * own. A worker has a hub that nobody connects to, and publishes all the same.
 */
export class Hub {
  readonly sockets: Sockets
  readonly streams = new Streams()
  private readonly positions: Coalescer<RealtimeMessage>
  private gate: Gate | undefined
  private readonly delivered = new Recent(5_000)
  private attachedTo: HttpServer | undefined
  private closed = false

  constructor(private readonly options: HubOptions) {
    this.sockets = new Sockets({
      gate: () => this.requireGate(),
      limits: options.limits,
      origins: options.origins,
      streamsOf: (listener) => this.streams.countOf(listener),
    })
    this.positions = new Coalescer(options.positionInterval, (message) => {
      this.sockets.deliverVolatile(message)
      this.streams.deliver(message)
    })
    if (options.redis) {
      this.sockets.io.adapter(createAdapter(options.redis))
      this.healAfter(options.redis)
    }
    const { io } = this.sockets
    io.on(PUBLISH, (message: RealtimeMessage) => this.deliver(message))
    io.on(POSITION, (message: PositionMessage) => this.deliverPosition(message))
    io.on(CUT, (cut: Cut) => this.cutHere(cut))
    io.on(LEAVE, (orderId: string, courierId: string | null) =>
      this.leaveHere(orderId, courierId)
    )
  }

  /** Who answers the hub's questions; set once by the application. */
  guardedBy(gate: Gate): void {
    this.gate = gate
  }

  /** Begins to answer on this server; a second call changes nothing. */
  attachTo(server: HttpServer): void {
    if (!this.attachedTo && !this.closed) {
      this.attachedTo = server
      this.sockets.attach(server)
    }
  }

  get isAttached(): boolean {
    return this.attachedTo !== undefined
  }

  /** To the members of the message's rooms in every process. */
  publish(message: RealtimeMessage): void {
    this.deliver(message)
    this.others(PUBLISH, message)
  }

  /** Volatile: the newest of a key in each interval, no log, no bus. */
  publishPosition(message: PositionMessage): void {
    this.deliverPosition(message)
    this.others(POSITION, message)
  }

  /** Ends the sockets and streams of an actor or a session, everywhere. */
  cut(cut: Cut): void {
    this.cutHere(cut)
    this.others(CUT, cut)
  }

  /** An order is this courier's job now, or nobody's: others see it no more. */
  leaveToCourier(orderId: string, courierId: string | null): void {
    this.leaveHere(orderId, courierId)
    this.others(LEAVE, orderId, courierId)
  }

  /** Whether an actor may open one more socket or stream. */
  hasRoomFor(listener: Listener): boolean {
    return this.sockets.countOf(listener) < this.options.limits.connections
  }

  /** Opens an event stream on a response: a snapshot, or what was missed. */
  async openStream(
    res: ServerResponse,
    listener: Listener,
    since: string | undefined
  ): Promise<void> {
    const gate = this.requireGate()
    const rooms = roomsOf(listener)
    // Joined first, so that nothing falls between the snapshot and the rooms.
    this.streams.add(res, listener, rooms)
    const missed = isEventId(since) ? await gate.missed(rooms, since) : null
    if (missed) {
      missed.forEach((message) => writeEvent(res, message, listener.language))
      return
    }
    const snapshot = JSON.stringify(await gate.snapshot(listener))
    res.write(`event: snapshot\ndata: ${snapshot}\n\n`)
  }

  /** Ends every socket and stream, so that the process can end. */
  close(): void {
    this.closed = true
    this.positions.clear()
    this.streams.closeAll()
    this.sockets.closeAll()
  }

  /** Once in each process, however a message came. */
  private deliver(message: RealtimeMessage): void {
    // With its time: a database that was restored counts from before again.
    const { id, time } = message
    if (!this.delivered.isNew(id && `${id} ${time}`)) {
      return
    }
    this.sockets.deliver(message)
    this.streams.deliver(message)
  }

  /** Lets Redis go, when nobody publishes any more. */
  disconnect(): void {
    this.close()
    void this.sockets.io.of("/").adapter.close()
    this.options.redis?.disconnect()
  }

  private deliverPosition({ key, ...message }: PositionMessage): void {
    this.positions.push(key, message)
  }

  private cutHere(cut: Cut): void {
    this.sockets.cut(cut)
    this.streams.cut(cut)
  }

  private leaveHere(orderId: string, courierId: string | null): void {
    this.sockets.drop(
      `order:${orderId}`,
      ({ kind, id }) => kind === "courier" && id !== courierId
    )
  }

  private others(event: string, ...args: unknown[]): void {
    if (this.options.redis && !this.closed) {
      this.sockets.io.serverSideEmit(event, ...args)
    }
  }

  /**
   * While Redis was away, other processes' messages went by: what the log has
   * of that time is delivered when it is back.
   */
  private healAfter(redis: Redis): void {
    let awayAt: number | undefined
    redis.on("close", () => {
      awayAt ??= Date.now()
    })
    redis.on("ready", () => {
      if (awayAt === undefined || this.closed) {
        return
      }
      const from = new Date(awayAt - HEAL_OVERLAP)
      awayAt = undefined
      const timer = setTimeout(() => void this.heal(from), HEAL_DELAY)
      timer.unref()
    })
  }

  private async heal(from: Date): Promise<void> {
    const missed = await this.gate?.since(from).catch(() => [])
    missed?.forEach((message) => this.deliver(message))
  }

  private requireGate(): Gate {
    if (!this.gate) {
      throw refusal("not_ready")
    }
    return this.gate
  }
}
