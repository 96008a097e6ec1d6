import { MathBN } from "@medusajs/framework/utils"
import type { Random } from "../../../support/random"
import { BRANCH_POINT } from "../../../support/delivery"
import type { Phone } from "./phone"

/** What a courier sees of a delivery. */
export type Job = {
  id: string
  status: string
  currency_code: string
  cash_due: number
}

/** Metres between two points: a quick test's day is short, so are its ways. */
const STEP = 0.03
const DEGREE = 1 / 111_195

const BATCHES = 2
const BATCH = 5
/** Points of the way to each door. */
export const POINTS = BATCHES * BATCH

/** One job in twelve is declined, one in eight fails. */
const DECLINES = 8
const FAILS = 12
/** One customer in ten has five riyals too little. */
const SHORT = 10

/**
 * A courier with his phone. He looks at what he has, does the next thing with
 * each delivery, and says so with the time at which it happened. He keeps a
 * book of his own: what he took, and the points of each way.
 */
export class Rider {
  /** Decimal text by currency, as it should stand in the ledger. */
  readonly pocket = new Map<string, string>()
  /** Points that the server stored, by the delivery he was bringing. */
  readonly points = new Map<string, string[]>()
  private readonly done = new Set<string>()
  private at = BRANCH_POINT.latitude
  private clock = 0

  constructor(
    readonly phone: Phone,
    private readonly random: Random
  ) {}

  /** One look at the phone, and what follows from it. */
  async round(): Promise<void> {
    if (this.phone.hasNetwork && this.phone.isIdle) {
      const answer = await this.phone.ask<{ deliveries: Job[] }>(
        "/courier/deliveries?limit=50"
      )
      for (const job of answer?.deliveries ?? []) {
        await this.work(job)
      }
    }
    await this.phone.sync()
  }

  private async work(job: Job): Promise<void> {
    if (this.done.has(job.id)) {
      return
    }
    if (job.status === "assigned" && this.happens(DECLINES)) {
      return this.say(job, "decline", { reason: "Flat tyre" })
    }
    if (job.status === "assigned") {
      return this.say(job, "accept")
    }
    // Out with it: all that happens on the way is told afterwards.
    this.done.add(job.id)
    await this.say(job, "pick-up")
    await this.ride(job)
    await this.say(job, "arrive")
    return this.happens(FAILS)
      ? this.say(job, "fail", { reason: "customer_absent" })
      : this.deliver(job)
  }

  private deliver(job: Job): Promise<void> {
    const { cash_due, currency_code } = job
    const isShort = cash_due > 5 && this.happens(SHORT)
    const taken = isShort ? MathBN.sub(cash_due, 5) : MathBN.convert(cash_due)
    const cash = cash_due > 0 && { cash_received: taken.toFixed() }
    if (cash) {
      const before = this.pocket.get(currency_code) ?? "0"
      this.pocket.set(currency_code, MathBN.add(before, taken).toFixed())
    }
    return this.say(job, "deliver", { ...cash, recipient_name: "Sara" })
  }

  /** Some points between the branch and the door, in batches. */
  private async ride(job: Job): Promise<void> {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const positions: Awaited<ReturnType<Rider["point"]>>[] = []
      while (positions.length < BATCH) {
        positions.push(await this.point())
      }
      this.phone.say("/courier/positions", { positions }, ({ data }) => {
        const stored = positions.filter((_, index) => {
          const status = data.positions?.[index]?.status
          return status === "stored" || status === "duplicate"
        })
        const before = this.points.get(job.id) ?? []
        this.points.set(job.id, [
          ...before,
          ...stored.map(({ recorded_at }) => recorded_at),
        ])
      })
    }
  }

  private async point() {
    this.at += STEP * DEGREE
    return {
      latitude: this.at,
      longitude: BRANCH_POINT.longitude,
      accuracy: 6,
      recorded_at: (await this.now()).toISOString(),
    }
  }

  private async say(
    job: Job,
    what: string,
    more: Record<string, unknown> = {}
  ): Promise<void> {
    const occurred_at = (await this.now()).toISOString()
    const path = `/courier/deliveries/${job.id}/${what}`
    this.phone.say(path, { occurred_at, ...more })
  }

  /** No two things happen in one millisecond. */
  private async now(): Promise<Date> {
    while (Date.now() <= this.clock + 2) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    this.clock = Date.now()
    return new Date(this.clock)
  }

  private happens(hundredths: number): boolean {
    return this.random.below(100) < hundredths
  }
}
