import { io, type Socket } from "socket.io-client"
import { eventually } from "./eventually"

export type Heard = { name: string; body: Record<string, unknown> }

/** A client that writes down all it hears. */
export type LiveClient = {
  socket: Socket
  heard: Heard[]
  /** Bodies of one event, in the order in which they came. */
  bodies(name: string): Record<string, unknown>[]
  /** Waits until it was heard. @returns the first body that fits */
  wait(
    name: string,
    fits?: (body: Record<string, unknown>) => boolean
  ): Promise<Record<string, unknown>>
  follow(order_id: unknown, since?: string): Promise<Record<string, unknown>>
  closed: Promise<string>
  close(): void
}

const SNAPSHOTS = ["snapshot", "resumed"]

/**
 * Connects by WebSocket.
 * @throws the server's refusal, its code as message
 */
export async function listen(
  url: string,
  auth: Record<string, unknown>
): Promise<LiveClient> {
  const socket = io(url, {
    auth,
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
  })
  const heard: Heard[] = []
  socket.onAny((name: string, body: Record<string, unknown>, ack?: unknown) => {
    heard.push({ name, body })
    if (typeof ack === "function") {
      ack()
    }
  })
  const closed = new Promise<string>((resolve) =>
    socket.on("disconnect", resolve)
  )
  const bodies = (name: string) =>
    heard.filter((entry) => entry.name === name).map(({ body }) => body)
  const wait: LiveClient["wait"] = async (name, fits = () => true) => {
    await eventually(() => {
      if (!bodies(name).some(fits)) {
        const names = heard.map((entry) => entry.name).join(", ")
        throw new Error(`${name} was not heard, only: ${names}`)
      }
    })
    return bodies(name).find(fits) as Record<string, unknown>
  }
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve)
    socket.once("connect_error", reject)
  })
  await eventually(() => {
    if (!heard.some(({ name }) => SNAPSHOTS.includes(name)) && socket.active) {
      throw new Error("No snapshot came")
    }
  })
  return {
    socket,
    heard,
    bodies,
    wait,
    follow: (order_id, since) =>
      socket.timeout(10_000).emitWithAck("follow", { order_id, since }),
    closed,
    close: () => socket.disconnect(),
  }
}

/** Reads an event stream until it is closed or `enough` is true. */
export async function readStream(
  url: string,
  headers: Record<string, string>,
  enough: (text: string) => boolean
): Promise<{ status: number; text: string }> {
  const abort = new AbortController()
  const answer = await fetch(url, { headers, signal: abort.signal })
  let text = ""
  const decoder = new TextDecoder()
  const reader = answer.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    text += value ? decoder.decode(value, { stream: true }) : ""
    if (done || enough(text)) {
      break
    }
  }
  abort.abort()
  return { status: answer.status, text }
}
