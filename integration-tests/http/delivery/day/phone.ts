import { randomUUID } from "node:crypto"
import type { Answer, Call } from "../../../support/app"
import type { TestCourier } from "../../../support/delivery"
import type { Random } from "../../../support/random"

/** What a phone has to say, until the server has answered it. */
type Report = {
  path: string
  body: Record<string, unknown>
  key: string
  /** Told about the answer that counts. */
  then: (answer: Answer<Said>) => void
}

export type Said = {
  code?: string
  delivery?: { status: string; cash_taken: number | null }
  positions?: { status: string }[]
}

/** How bad the network is, in hundredths. */
export type Network = {
  /** The call gets there, the answer is lost: it is sent again. */
  lostAnswers: number
  /** The call gets there twice. */
  duplicates: number
  /** A later call overtakes it. */
  overtaken: number
  /** The phone has no network for some rounds. */
  offline: number
}

export const LOSSY: Network = {
  lostAnswers: 15,
  duplicates: 15,
  overtaken: 20,
  offline: 5,
}

/** Asked to slow down, a phone sends it again later. */
const TOO_MANY = 429

/** Longest time without network, in rounds. */
const OFFLINE_ROUNDS = 6

/**
 * A courier's phone on a bad network. What it has to say waits in its queue
 * with the time it happened and a key of its own, and is sent until it is
 * answered: twice, late and in the wrong order.
 */
export class Phone {
  private readonly queue: Report[] = []
  private silent = 0
  /** How often each answer came, and each trouble. */
  readonly counts = new Map<string, number>()

  constructor(
    private readonly call: Call,
    readonly courier: TestCourier,
    private readonly random: Random,
    private readonly network: Network
  ) {}

  get hasNetwork(): boolean {
    return this.silent === 0
  }

  get isIdle(): boolean {
    return this.queue.length === 0
  }

  say(path: string, body: Report["body"], then: Report["then"] = () => {}) {
    this.queue.push({ path, body, key: randomUUID(), then })
  }

  async ask<T>(path: string): Promise<T | undefined> {
    const { status, data } = await this.call<T>("courier", "GET", path, {
      headers: this.courier.headers,
    })
    return status === 200 ? data : undefined
  }

  /** One round: sends what waits, if there is a network. */
  async sync(): Promise<void> {
    if (this.silent > 0) {
      this.silent -= 1
      return
    }
    if (this.happens(this.network.offline)) {
      this.count("times without network")
      this.silent = 1 + this.random.below(OFFLINE_ROUNDS)
      return
    }
    for (const report of this.inSomeOrder()) {
      await this.send(report)
    }
  }

  private async send(report: Report): Promise<void> {
    const answer = await this.post(report)
    if (this.happens(this.network.duplicates)) {
      this.count("sent twice")
      const again = await this.post(report)
      expect([again.status, again.data.delivery?.status]).toEqual([
        answer.status,
        answer.data.delivery?.status,
      ])
    }
    if (this.happens(this.network.lostAnswers)) {
      this.count("answers lost")
      return
    }
    if (answer.status === TOO_MANY) {
      return
    }
    this.queue.splice(this.queue.indexOf(report), 1)
    report.then(answer)
  }

  private async post({ path, body, key }: Report): Promise<Answer<Said>> {
    const answer = await this.call<Said>("courier", "POST", path, {
      body,
      headers: { ...this.courier.headers, "idempotency-key": key },
    })
    expect(answer.status).toBeLessThan(500)
    this.count(`answered ${answer.status}`)
    return answer
  }

  /** Neighbours change places now and then. */
  private inSomeOrder(): Report[] {
    const order = [...this.queue]
    for (let index = 0; index + 1 < order.length; index += 1) {
      if (this.happens(this.network.overtaken)) {
        this.count("overtaken")
        const [first, second] = order.slice(index, index + 2)
        order.splice(index, 2, second as Report, first as Report)
      }
    }
    return order
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  private happens(hundredths: number): boolean {
    return this.random.below(100) < hundredths
  }
}

/** What happened on the network, one line for each kind. */
export function networkOf(phones: readonly Phone[]): string[] {
  const all = new Map<string, number>()
  for (const { counts } of phones) {
    counts.forEach((count, what) => {
      all.set(what, (all.get(what) ?? 0) + count)
    })
  }
  return [...all].sort().map(([what, count]) => `${count} ${what}`)
}
