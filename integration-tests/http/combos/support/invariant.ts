import { readLineCombo } from "../../../../src"
import { inMinor, sumOf, type CartAnswer, type CartLine } from "./cart-answer"
import type { ModelCart, ModelInstance } from "./model-cart"
import { promotionFaults } from "./promotion-faults"
import { basePrice, DECIMALS, isFair } from "./reference"

/**
 * What is wrong with a cart, compared with what was asked for: empty when
 * every deal is whole and at its price, and nothing else is there.
 */
export function faultsOf(cart: CartAnswer, model: ModelCart): string[] {
  const faults: string[] = []
  const decimals = DECIMALS[model.currency]
  if (cart.currency_code !== model.currency) {
    faults.push(`currency ${cart.currency_code}`)
  }
  const known = new Set(model.instances.map(({ id }) => id))
  const plain = cart.items.filter((line) => !readLineCombo(line))
  for (const line of cart.items) {
    const combo = readLineCombo(line)
    if (combo && !known.has(combo.instance_id)) {
      faults.push(`line ${line.id} of a deal that is not there`)
    }
    const bare = Object.values(model.shop.deli.combos).find(
      ({ variant_id }) => variant_id === line.variant_id
    )
    if (bare) {
      faults.push(`bare line of ${bare.title}`)
    }
  }
  faults.push(...plainFaults(plain, model))
  let total = sumOf(plain, decimals)
  for (const instance of model.instances) {
    const lines = cart.items.filter(
      (line) => readLineCombo(line)?.instance_id === instance.id
    )
    faults.push(
      ...dealFaults(lines, instance, model).map(
        (fault) => `${instance.combo.title} ${instance.id}: ${fault}`
      )
    )
    total += model.priceOf(instance) * BigInt(instance.quantity)
  }
  return [
    ...faults,
    ...totalFaults(cart, total, decimals),
    ...promotionFaults(cart, model),
  ]
}

function plainFaults(lines: CartLine[], model: ModelCart): string[] {
  const decimals = DECIMALS[model.currency]
  const there = new Map<string, number>()
  const faults: string[] = []
  for (const line of lines) {
    const { variant_id, unit_price } = line
    there.set(variant_id, (there.get(variant_id) ?? 0) + Number(line.quantity))
    const amount = inMinor(unit_price, decimals)
    if (!model.shop.wasPrice(variant_id, model.currency, amount)) {
      faults.push(`plain line of ${line.title} at ${unit_price}`)
    }
  }
  const wanted = JSON.stringify([...model.plain].sort())
  const found = JSON.stringify([...there].sort())
  return wanted === found
    ? faults
    : [...faults, `plain lines ${found} instead of ${wanted}`]
}

function dealFaults(
  lines: CartLine[],
  instance: ModelInstance,
  model: ModelCart
): string[] {
  const { combo, quantity } = instance
  const decimals = DECIMALS[model.currency]
  const faults: string[] = []
  const parts = model.partsOf(instance)
  const charged = parts.map((part) => {
    const own = lines.filter((line) => {
      const { slot_id, choice_id } = readLineCombo(line) ?? {}
      return slot_id === part.slot_id && choice_id === part.choice_id
    })
    const pieces = own.reduce((sum, line) => sum + Number(line.quantity), 0)
    if (pieces !== part.pieces * quantity) {
      faults.push(`${pieces} of ${part.pieces} × ${quantity}`)
    }
    if (own.some((line) => line.variant_id !== part.variant_id)) {
      faults.push(`another variant than ${part.variant_id}`)
    }
    const prices = own.map((line) => inMinor(line.unit_price, decimals)).sort()
    if (own.length > 2 || (own.length === 2 && prices[1] - prices[0] !== 1n)) {
      faults.push(`${own.length} lines at ${prices.join(", ")}`)
    }
    return sumOf(own, decimals) / BigInt(quantity)
  })
  if (parts.length !== new Set(lines.map(slotOf)).size) {
    faults.push(`lines of ${lines.map(slotOf).join(", ")}`)
  }
  const price = model.priceOf(instance)
  if (sumOf(lines, decimals) !== price * BigInt(quantity)) {
    faults.push(`${sumOf(lines, decimals)} instead of ${price} × ${quantity}`)
  }
  const base = basePrice(combo, parts, model.singly, model.currency)
  if (!isFair(base, parts, charged, model.singly)) {
    faults.push(`shares ${charged.join(", ")} of ${price}`)
  }
  const title = model.arabic ? combo.arabic : combo.title
  for (const line of lines) {
    const said = readLineCombo(line)
    if (said?.quantity !== quantity || said.title !== title) {
      faults.push(`metadata says ${said?.quantity} × ${said?.title}`)
    }
    if (!said || said.per_combo * quantity !== Number(line.quantity)) {
      faults.push(`metadata says ${said?.per_combo} each`)
    }
    if (!combo.allow_promotions && line.adjustments?.length) {
      faults.push(`discounted by ${line.adjustments[0].code}`)
    }
  }
  return faults
}

function slotOf(line: CartLine): string {
  const combo = readLineCombo(line)
  return `${combo?.slot_id} ${combo?.choice_id}`
}

/** All prices include tax here, so totals are sums of what lines charge. */
function totalFaults(
  cart: CartAnswer,
  total: bigint,
  decimals: number
): string[] {
  const wanted = Number(total) / 10 ** decimals
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6
  const faults: string[] = []
  if (!near(cart.original_item_total, wanted)) {
    faults.push(`items ${cart.original_item_total} instead of ${wanted}`)
  }
  const less = cart.original_item_total - cart.item_discount_total
  if (!near(cart.item_total, less)) {
    faults.push(`item_total ${cart.item_total} instead of ${less}`)
  }
  if (!near(cart.total, cart.item_total + cart.shipping_total)) {
    faults.push(`total ${cart.total} with shipping ${cart.shipping_total}`)
  }
  if (cart.item_discount_total < -1e-9 || cart.total < -1e-9) {
    faults.push(`discount ${cart.item_discount_total}, total ${cart.total}`)
  }
  return faults
}
