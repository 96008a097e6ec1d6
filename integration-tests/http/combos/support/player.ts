import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { HttpMethod } from "../../../../src/lib/http/contract"
import type { ActorName } from "../../../support/actors"
import type { TestContext } from "../../../support/app"
import type { Random } from "../../../support/random"
import { readCart, type CartAnswer } from "./cart-answer"
import type { Deli } from "./deli"
import { faultsOf } from "./invariant"
import { ModelCart, type ModelShop } from "./model-cart"

type Sent = {
  body?: unknown
  actor?: ActorName
  /** What the model expects; left out where it has no opinion. */
  expected?: "accepted" | "refused"
}

export type Tally = { accepted: number; refused: number }

/** Makes calls, keeps count of them and checks the cart after each. */
export class Player {
  readonly tally = new Map<string, Tally>()
  private cart?: ModelCart
  /** The cart as it was after the last call. */
  private last?: CartAnswer
  private step = ""

  constructor(
    readonly app: TestContext<Deli>,
    readonly deli: Deli,
    readonly shop: ModelShop,
    readonly random: Random
  ) {}

  get model(): ModelCart {
    if (!this.cart) {
      throw new Error("There is no cart yet")
    }
    return this.cart
  }

  get lines() {
    return this.last?.items ?? []
  }

  /** The cart as it was answered last. */
  get answer(): CartAnswer | undefined {
    return this.last
  }

  begin(step: string): void {
    this.step = step
  }

  /** From now on this cart is played with. */
  take(cart: ModelCart): void {
    this.cart = cart
    this.last = undefined
  }

  /**
   * One call of a client. What was refused must have changed nothing.
   * @param accepted tells the model what the call has done
   */
  async send<T>(
    kind: string,
    method: HttpMethod,
    path: string,
    { body, actor = "guest", expected }: Sent,
    accepted: (answer: T) => void = () => undefined
  ): Promise<boolean> {
    const { status, data } = await this.app.call<T>(actor, method, path, {
      body,
    })
    const said = `${this.step}: ${kind} ${method} ${path} ${JSON.stringify(body)} answers ${status} ${status < 300 ? "" : JSON.stringify(data)}`
    if (status >= 500) {
      throw new Error(said)
    }
    const ok = status < 300 && (data as { type?: string }).type !== "cart"
    this.count(kind, ok)
    if (expected && ok !== (expected === "accepted")) {
      throw new Error(`${said}, ${expected} expected`)
    }
    if (ok) {
      accepted(data)
    }
    await this.check(said, !ok)
    return ok
  }

  /** Compares the store's cart with the model's. */
  async check(said: string, unchanged = false): Promise<void> {
    const cart = await readCart(this.app.call, this.model.id)
    const faults = faultsOf(cart, this.model)
    if (unchanged && this.last && contentOf(cart) !== contentOf(this.last)) {
      faults.push(
        `refused, but changed ${contentOf(this.last)} to ${contentOf(cart)}`
      )
    }
    if (faults.length) {
      throw new Error(`${said}\n${faults.join("\n")}\n${contentOf(cart)}`)
    }
    this.last = cart
  }

  /** An order must hold what its cart held. */
  async checkOrder(orderId: string): Promise<void> {
    const { data } = await this.app.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "id",
          "currency_code",
          "total",
          "item_total",
          "original_item_total",
          "item_discount_total",
          "shipping_total",
          "items.*",
          "items.adjustments.*",
        ],
        filters: { id: orderId },
      })
    const order = data[0] as unknown as CartAnswer
    const faults = faultsOf(
      { ...order, promotions: this.last?.promotions ?? [] },
      this.model
    )
    if (faults.length) {
      throw new Error(`${this.step}: order\n${faults.join("\n")}`)
    }
  }

  private count(kind: string, ok: boolean): void {
    const tally = this.tally.get(kind) ?? { accepted: 0, refused: 0 }
    tally[ok ? "accepted" : "refused"] += 1
    this.tally.set(kind, tally)
  }
}

/** What a refused call must leave as it was. */
function contentOf({ items, currency_code }: CartAnswer): string {
  const lines = items.map((line) => [
    line.id,
    line.variant_id,
    Number(line.quantity),
    Number(line.unit_price),
    line.metadata?.combo,
  ])
  return JSON.stringify([currency_code, lines.sort()])
}
