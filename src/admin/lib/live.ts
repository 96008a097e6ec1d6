import { useEffect, useRef } from "react"
import type {
  RealtimeEventName,
  RealtimePayloads,
  RealtimeStamp,
} from "../../modules/realtime/events"
import { api, backendUrl } from "./client"

type Body<Name extends RealtimeEventName> = RealtimeStamp &
  RealtimePayloads[Name]
type Listener = (body: unknown) => void

const RETRY = 5_000

/**
 * One event stream for all pages and widgets of a tab. It opens with the
 * first listener, closes with the last, and comes back by itself with a new
 * ticket, asking for what it missed.
 */
class LiveFeed {
  private readonly listeners = new Map<string, Set<Listener>>()
  private source: EventSource | undefined
  private retry: number | undefined
  private connecting = false
  private lastId: string | undefined

  on(name: string, listener: Listener): () => void {
    const set = this.listeners.get(name) ?? new Set()
    const isNew = set.size === 0
    this.listeners.set(name, set.add(listener))
    if (isNew && this.source) {
      this.hear(this.source, name)
    }
    void this.connect()
    return () => {
      set.delete(listener)
      if ([...this.listeners.values()].every(({ size }) => size === 0)) {
        this.close()
      }
    }
  }

  private async connect(): Promise<void> {
    if (this.source || this.connecting) {
      return
    }
    this.connecting = true
    try {
      const { ticket } = await api<{ ticket: string }>(
        "/admin/realtime/tickets",
        { method: "POST", body: {} }
      )
      const since = this.lastId ? `&since=${this.lastId}` : ""
      const source = new EventSource(
        `${backendUrl()}/events?ticket=${encodeURIComponent(ticket)}${since}`
      )
      this.source = source
      // A ticket works once: the browser's own retry would be refused.
      source.onerror = () => this.again()
      for (const name of this.listeners.keys()) {
        this.hear(source, name)
      }
    } catch {
      this.again()
    } finally {
      this.connecting = false
    }
  }

  private hear(source: EventSource, name: string): void {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      if (source !== this.source) {
        return
      }
      this.lastId = event.lastEventId || this.lastId
      const body: unknown = JSON.parse(event.data)
      this.listeners.get(name)?.forEach((listener) => listener(body))
    })
  }

  private again(): void {
    this.source?.close()
    this.source = undefined
    window.clearTimeout(this.retry)
    this.retry = window.setTimeout(() => {
      if ([...this.listeners.values()].some(({ size }) => size > 0)) {
        void this.connect()
      }
    }, RETRY)
  }

  private close(): void {
    window.clearTimeout(this.retry)
    this.source?.close()
    this.source = undefined
    this.listeners.clear()
  }
}

const feed = new LiveFeed()

/**
 * Hears an event while the component is shown.
 *
 * @example
 * useLive("order_created", ({ display_id }) => toast.info(`#${display_id}`))
 */
export function useLive<Name extends RealtimeEventName>(
  name: Name,
  listener: (body: Body<Name>) => void,
  isOn = true
): void {
  const current = useRef(listener)
  current.current = listener
  useEffect(
    () =>
      isOn
        ? feed.on(name, (body) => current.current(body as Body<Name>))
        : undefined,
    [name, isOn]
  )
}
