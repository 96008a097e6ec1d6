import { EventEmitter } from "node:events"

/** Where a courier is now, as soon as his newest point is stored. */
export type PositionUpdate = {
  courier_id: string
  latitude: number
  longitude: number
  accuracy: number | null
  speed: number | null
  heading: number | null
  recorded_at: Date
}

type Listener = (update: PositionUpdate) => void

/**
 * Tells who listens in this process where couriers are. Not on the event bus:
 * positions come too often, and a lost one is made good by the next.
 */
class PositionFeed {
  private readonly emitter = new EventEmitter().setMaxListeners(0)

  publish(update: PositionUpdate): void {
    this.emitter.emit("position", update)
  }

  /** @returns how to stop listening */
  subscribe(listener: Listener): () => void {
    this.emitter.on("position", listener)
    return () => this.emitter.off("position", listener)
  }
}

export const positionFeed = new PositionFeed()
