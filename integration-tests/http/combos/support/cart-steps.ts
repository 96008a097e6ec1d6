import { updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import { levelOf } from "../../../support/selling"
import type { CartAnswer } from "./cart-answer"
import { refresh, type Step } from "./combo-steps"
import { joined } from "./core-steps"
import { money } from "./deli"
import { ModelCart } from "./model-cart"
import type { Player } from "./player"
import { PROMOTIONS } from "./promotions"

/** Restocked to this when something runs out. */
const SHELF = 400

/** The rest of a cart's life, from its making to its order. */
export function cartSteps(player: Player): Record<string, Step> {
  const { random, deli } = player
  const update = async (
    kind: string,
    body: object,
    accepted?: () => void
  ): Promise<boolean> => {
    const path = `/store/carts/${player.model.id}`
    const options = { body, expected: "accepted" as const }
    await player.send(kind, "POST", path, options, accepted)
    return true
  }
  const promote = async (kind: string, method: "POST" | "DELETE") => {
    const path = `/store/carts/${player.model.id}/promotions`
    const body = { promo_codes: [random.pick(PROMOTIONS)] }
    await player.send(kind, method, path, { body })
    return true
  }

  return {
    promotion_on: () => promote("promotion_on", "POST"),
    // As the official storefront does: the codes that shall hold from now on.
    promotion_codes: () => {
      const promo_codes = PROMOTIONS.filter(() => random.below(3) === 0)
      return update("promotion_codes", { promo_codes })
    },
    promotion_off: () => promote("promotion_off", "DELETE"),
    region: async () => {
      const kuwait = player.model.currency === "sar"
      const { regionId, kuwaitRegionId } = player.app.shop
      const body = { region_id: kuwait ? kuwaitRegionId : regionId }
      const codes = () => player.answer?.promotions.map(({ code }) => code)
      const ten = codes()?.join() === "TEN"
      await update("region", body, () => {
        player.model.currency = kuwait ? "kwd" : "sar"
      })
      // A promotion that held for both regions still does.
      if (ten && codes()?.join() !== "TEN") {
        throw new Error("The region took a promotion away")
      }
      return true
    },
    address: () => update("address", addressOf(player)),
    locale: () => {
      const arabic = !player.model.arabic
      return update("locale", { locale: arabic ? "ar-SA" : "en-US" }, () => {
        player.model.arabic = arabic
      })
    },
    log_in: async () => {
      const path = `/store/carts/${player.model.id}/customer`
      const options = { body: {}, actor: "customer", expected: "accepted" }
      await player.send("log_in", "POST", path, options as never, () => {
        player.model.member = true
      })
      return true
    },
    shipping_method: async () => {
      await update("address", addressOf(player))
      await ship(player)
      return true
    },
    part_price: async () => {
      const { variant_id, item } = random.pick(deli.parts)
      const price = {
        sar: `${1 + random.below(15)}.${10 + random.below(90)}`,
        kwd: `0.${100 + random.below(900)}`,
      }
      const path = `/admin/products/${item.product_id}/variants/${variant_id}`
      const prices = money(price).map(({ currency_code, amount }) => ({
        currency_code,
        amount: Number(amount),
      }))
      await merchant(player, path, { prices })
      // The cart stays what it was until it is refreshed.
      await player.check("after a part's price changed")
      player.shop.setPrice(variant_id, price)
      await refresh(player)
      return true
    },
    combo_price: async () => {
      const { breakfast } = deli.combos
      const prices = {
        sar: `${5 + random.below(40)}.${10 + random.below(90)}`,
        kwd: `${1 + random.below(4)}.${100 + random.below(900)}`,
      }
      const body = { prices: money(prices) }
      await merchant(player, `/admin/combos/${breakfast.id}`, body)
      await player.check("after a combo's price changed")
      breakfast.prices = prices
      await refresh(player)
      return true
    },
    complete: () => complete(player),
    new_cart: async () => {
      // A cart is given up seldom: most end as orders.
      if (!random.below(3)) {
        await newCart(player)
      }
      return true
    },
  }
}

function addressOf({ model }: Player) {
  const address = {
    first_name: "Sara",
    last_name: "Q",
    address_1: "Olaya 1",
    city: "City",
    country_code: model.currency === "sar" ? "sa" : "kw",
    postal_code: "12211",
  }
  return {
    shipping_address: address,
    billing_address: address,
    // A guest's: a customer brings his own.
    ...(!model.member && { email: "guest@example.com" }),
  }
}

function ship(player: Player): Promise<boolean> {
  const path = `/store/carts/${player.model.id}/shipping-methods`
  const options = {
    body: { option_id: player.deli.delivery },
    expected: "accepted" as const,
  }
  return player.send("shipping_method", "POST", path, options)
}

async function merchant(
  { app }: Player,
  path: string,
  body: object
): Promise<void> {
  const { status, data } = await app.call("admin", "POST", path, { body })
  if (status !== 200) {
    throw new Error(`${path}: ${status} ${JSON.stringify(data)}`)
  }
}

/** Makes an order of the cart, and begins another. */
async function complete(player: Player): Promise<boolean> {
  const { model, app } = player
  await player.send("address", "POST", `/store/carts/${model.id}`, {
    body: addressOf(player),
    expected: "accepted",
  })
  await ship(player)
  const { data } = await app.call(
    "guest",
    "POST",
    "/store/payment-collections",
    {
      body: { cart_id: model.id },
    }
  )
  await player.send(
    "payment_session",
    "POST",
    `/store/payment-collections/${data.payment_collection.id}/payment-sessions`,
    { body: { provider_id: "pp_system_default" }, expected: "accepted" }
  )
  const needs = [...model.needs()]
  const fits =
    needs.every(([item, need]) => need <= player.shop.stockOf(item)) &&
    model.instances.every(({ combo }) => model.withinLimit(combo))
  const order: string[] = []
  await player.send<{ order: { id: string } }>(
    "complete",
    "POST",
    `/store/carts/${model.id}/complete`,
    { expected: fits && needs.length ? "accepted" : "refused" },
    (answer) => order.push(answer.order.id)
  )
  if (order.length) {
    await player.checkOrder(order[0])
    for (const [item, need] of needs) {
      const left = player.shop.stockOf(item) - need
      player.shop.restock(item, left)
      if (left < SHELF / 4) {
        await restock(player, item)
      }
    }
    await newCart(player)
  }
  return true
}

async function restock(player: Player, item: string): Promise<void> {
  const { container, shop } = player.app
  const { reserved } = await levelOf(container, item, shop.locationId)
  await updateInventoryLevelsWorkflow(container).run({
    input: {
      updates: [
        {
          inventory_item_id: item,
          location_id: shop.locationId,
          stocked_quantity: reserved + SHELF,
        },
      ],
    },
  })
  player.shop.restock(item, SHELF)
}

/** A new cart, half of them with lines from the start. */
export async function newCart(player: Player): Promise<void> {
  const { app, random, deli, shop } = player
  const { breakfast } = deli.combos
  const [bread] = deli.parts
  const full = random.below(2) === 1
  const { status, data } = await app.call<{ cart: CartAnswer }>(
    "guest",
    "POST",
    "/store/carts",
    {
      body: {
        region_id: app.shop.regionId,
        items: full
          ? [
              { variant_id: breakfast.variant_id, quantity: 2 },
              { variant_id: bread.variant_id, quantity: 1 },
            ]
          : [],
      },
    }
  )
  if (status !== 200) {
    throw new Error(`No cart: ${status} ${JSON.stringify(data)}`)
  }
  player.take(new ModelCart(data.cart.id, shop))
  if (full) {
    player.model.plain.set(bread.variant_id, 1)
    joined(player, data.cart, breakfast, 2)
  }
  await player.check("new cart")
}
