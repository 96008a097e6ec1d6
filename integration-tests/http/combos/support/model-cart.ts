import { MEMBER_TEA, PART_PRICES, type Deli } from "./deli"
import {
  DECIMALS,
  dealPrice,
  minor,
  partsOf,
  type Currency,
  type Pick,
  type ReferenceCombo,
} from "./reference"

export type ModelInstance = {
  id: string
  combo: ReferenceCombo
  quantity: number
  picks: Pick[]
}

/** A part's price by currency, and what members pay. */
type PartPrice = Record<Currency, string>

/** Prices and stock as the merchant has set them. */
export class ModelShop {
  private readonly prices = new Map<string, PartPrice>()
  private readonly memberPrices = new Map<string, PartPrice>()
  /** Every price that a part ever had: a plain line may keep an older one. */
  private readonly history = new Map<string, Set<bigint>>()
  private readonly available = new Map<string, number>()

  constructor(readonly deli: Deli) {
    const labels = ["bread", "tea", "juice", "egg", "dozen"]
    deli.parts.forEach(({ variant_id }, index) => {
      this.setPrice(variant_id, PART_PRICES[labels[index]])
    })
    const [, tea] = deli.parts
    this.memberPrices.set(tea.variant_id, MEMBER_TEA)
    this.remember(tea.variant_id, MEMBER_TEA)
  }

  setPrice(variantId: string, price: PartPrice): void {
    this.prices.set(variantId, price)
    this.remember(variantId, price)
  }

  /** A sale's price list never raises a price. */
  priceOf(variantId: string, currency: Currency, member: boolean): bigint {
    const inMinor = (price: PartPrice | undefined) =>
      minor(price?.[currency] ?? "", DECIMALS[currency])
    const price = inMinor(this.prices.get(variantId))
    const list = member ? this.memberPrices.get(variantId) : undefined
    return list && inMinor(list) < price ? inMinor(list) : price
  }

  wasPrice(variantId: string, currency: Currency, amount: bigint): boolean {
    return this.history.get(`${variantId} ${currency}`)?.has(amount) === true
  }

  restock(itemId: string, available: number): void {
    this.available.set(itemId, available)
  }

  stockOf(itemId: string): number {
    return this.available.get(itemId) ?? 0
  }

  private remember(variantId: string, price: PartPrice): void {
    for (const currency of ["sar", "kwd"] as const) {
      const known = this.history.get(`${variantId} ${currency}`) ?? new Set()
      known.add(minor(price[currency], DECIMALS[currency]))
      this.history.set(`${variantId} ${currency}`, known)
    }
  }

  /** What lines take from each inventory item. */
  needs(lines: { variant_id: string; quantity: number }[]) {
    const needs = new Map<string, number>()
    for (const { variant_id, quantity } of lines) {
      const part = this.deli.parts.find((one) => one.variant_id === variant_id)
      const item = part?.item.inventory_item_id ?? ""
      const taken = quantity * (part?.conversion ?? 0)
      needs.set(item, (needs.get(item) ?? 0) + taken)
    }
    return needs
  }
}

/** What the cart has to hold, by what was asked for and accepted. */
export class ModelCart {
  instances: ModelInstance[] = []
  readonly plain = new Map<string, number>()
  currency: Currency = "sar"
  member = false
  arabic = false

  constructor(
    readonly id: string,
    readonly shop: ModelShop
  ) {}

  /** What one deal of an instance costs today. */
  priceOf(instance: ModelInstance): bigint {
    const { combo, picks } = instance
    return dealPrice(combo, picks, this.singly, this.currency)
  }

  readonly singly = (variantId: string): bigint =>
    this.shop.priceOf(variantId, this.currency, this.member)

  partsOf(instance: ModelInstance) {
    return partsOf(instance.combo, instance.picks, this.currency)
  }

  linesOf(instance: ModelInstance) {
    return this.partsOf(instance).map(({ variant_id, pieces }) => ({
      variant_id,
      quantity: pieces * instance.quantity,
    }))
  }

  /** Everything that the cart takes, deals and plain lines together. */
  needs(instances = this.instances): Map<string, number> {
    const plain = [...this.plain].map(([variant_id, quantity]) => ({
      variant_id,
      quantity,
    }))
    return this.shop.needs([
      ...plain,
      ...instances.flatMap((instance) => this.linesOf(instance)),
    ])
  }

  /** Whether the stock covers all that a deal of the cart draws on. */
  covers(instance: ModelInstance, instances = this.instances): boolean {
    const all = this.needs(instances)
    return [...this.shop.needs(this.linesOf(instance)).keys()].every(
      (item) => (all.get(item) ?? 0) <= this.shop.stockOf(item)
    )
  }

  withinLimit(combo: ReferenceCombo, instances = this.instances): boolean {
    const held = instances
      .filter((instance) => instance.combo.id === combo.id)
      .reduce((sum, instance) => sum + instance.quantity, 0)
    return combo.limit_per_order === null || held <= combo.limit_per_order
  }

  /** The cart with an instance put in or changed. */
  with(instance: ModelInstance): ModelInstance[] {
    const known = this.instances.some(({ id }) => id === instance.id)
    return known
      ? this.instances.map((one) => (one.id === instance.id ? instance : one))
      : [...this.instances, instance]
  }

  /** Whether the instance can be put in, or changed to this, now. */
  allows(instance: ModelInstance): boolean {
    const next = this.with(instance)
    return this.withinLimit(instance.combo, next) && this.covers(instance, next)
  }
}
