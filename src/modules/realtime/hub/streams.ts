import type { ServerResponse } from "node:http"
import { isCut, type Cut, type Listener } from "./listener"
import { bodyFor, type RealtimeMessage } from "./message"

const HEARTBEAT = 20_000

type Stream = { res: ServerResponse; listener: Listener; rooms: Set<string> }

/** Server-Sent Events: the same messages for clients without Socket.IO. */
export class Streams {
  private readonly open = new Set<Stream>()
  private heartbeat: NodeJS.Timeout | undefined

  get size(): number {
    return this.open.size
  }

  countOf(listener: Listener): number {
    return [...this.open].filter(
      ({ listener: { kind, id } }) =>
        kind === listener.kind && id === listener.id
    ).length
  }

  /** Begins a stream; the caller then writes the snapshot or what was missed. */
  add(res: ServerResponse, listener: Listener, rooms: string[]): void {
    const stream = { res, listener, rooms: new Set(rooms) }
    res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      connection: "keep-alive",
      // nginx would hold the events back otherwise.
      "x-accel-buffering": "no",
    })
    res.write("retry: 3000\n\n")
    this.open.add(stream)
    const expiry = listener.expires_at
      ? setTimeout(
          () => this.end(stream),
          Math.min(listener.expires_at - Date.now(), 2 ** 31 - 1)
        )
      : undefined
    expiry?.unref()
    res.on("close", () => {
      clearTimeout(expiry)
      this.open.delete(stream)
    })
    this.heartbeat ??= this.beat()
  }

  deliver(message: RealtimeMessage): void {
    for (const { res, listener, rooms } of this.open) {
      const isMeant =
        message.rooms.some((room) => rooms.has(room)) &&
        !message.except?.some((room) => rooms.has(room))
      if (isMeant) {
        writeEvent(res, message, listener.language)
      }
    }
  }

  cut(cut: Cut): void {
    for (const stream of this.open) {
      if (isCut(stream.listener, cut)) {
        this.end(stream)
      }
    }
  }

  closeAll(): void {
    clearInterval(this.heartbeat)
    this.heartbeat = undefined
    this.open.forEach((stream) => this.end(stream))
  }

  private end(stream: Stream): void {
    this.open.delete(stream)
    stream.res.end()
  }

  private beat(): NodeJS.Timeout {
    const timer = setInterval(() => {
      this.open.forEach(({ res }) => res.write(":\n\n"))
    }, HEARTBEAT)
    timer.unref()
    return timer
  }
}

/** One event of a stream; what carries no id moves `Last-Event-ID` nowhere. */
export function writeEvent(
  res: ServerResponse,
  message: RealtimeMessage,
  language: string
): void {
  const id = message.id === null ? "" : `id: ${message.id}\n`
  const data = JSON.stringify(bodyFor(message, language))
  res.write(`${id}event: ${message.name}\ndata: ${data}\n\n`)
}
