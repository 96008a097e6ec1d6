import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Hub } from "../modules/realtime/hub/hub"
import { shownPosition } from "../modules/delivery/rules/shown-position"
import { nextDoor, type NextDoor } from "../queries/delivery/next-door"
import {
  positionFeed,
  type PositionUpdate,
} from "../workflows/delivery/position-feed"

/** How long a courier's next stop is believed; a change is seen after it. */
const BELIEVED = 2_000

type Believed = { until: number; stop: Promise<NextDoor | undefined> }

/**
 * Carries positions from the service that stored them straight to the hub:
 * exact to merchants, rounded to the one customer whose door is next.
 */
export class PositionRelay {
  private readonly stops = new Map<string, Believed>()
  private stopListening: (() => void) | undefined

  constructor(
    private readonly hub: Hub,
    private readonly knex: Knex
  ) {}

  start(): void {
    this.stopListening ??= positionFeed.subscribe((update) => {
      void this.relay(update).catch(() => undefined)
    })
  }

  stop(): void {
    this.stopListening?.()
    this.stopListening = undefined
    this.stops.clear()
  }

  private async relay(update: PositionUpdate): Promise<void> {
    const stop = await this.stopOf(update.courier_id)
    const time = update.recorded_at.toISOString()
    const common = {
      id: null,
      name: "delivery_location" as const,
      time,
    }
    const payload = {
      courier_id: update.courier_id,
      delivery_id: stop?.delivery_id ?? null,
      order_id: stop?.order_id ?? null,
      latitude: update.latitude,
      longitude: update.longitude,
      heading: update.heading,
      recorded_at: time,
    }
    this.hub.publishPosition({
      ...common,
      key: `courier:${update.courier_id}`,
      rooms: ["admin"],
      payload,
    })
    // Where he was before he had the goods is nobody's business.
    if (!stop || update.recorded_at < new Date(stop.picked_up_at)) {
      return
    }
    const { courier_id: _courier, ...theirs } = payload
    this.hub.publishPosition({
      ...common,
      key: `delivery:${stop.delivery_id}`,
      rooms: [
        `order:${stop.order_id}`,
        ...(stop.customer_id ? [`customer:${stop.customer_id}`] : []),
      ],
      except: ["admin"],
      payload: {
        ...theirs,
        ...shownPosition(update),
      },
    })
  }

  /** One query for a courier in a while, however fast his points come. */
  private stopOf(courierId: string): Promise<NextDoor | undefined> {
    const now = Date.now()
    const known = this.stops.get(courierId)
    if (known && known.until > now) {
      return known.stop
    }
    const stop = nextDoor(this.knex, courierId)
    this.stops.set(courierId, { until: now + BELIEVED, stop })
    stop.catch(() => this.stops.delete(courierId))
    if (this.stops.size > 20_000) {
      this.stops.clear()
    }
    return stop
  }
}
