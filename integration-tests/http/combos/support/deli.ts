import {
  createCustomerGroupsWorkflow,
  createPriceListsWorkflow,
  createTaxRegionsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { PriceListStatus } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SeedContext } from "../../../support/app"
import {
  createCombo,
  type AdminCombo,
  type NewCombo,
} from "../../../support/combos"
import { createDelivery, createSoldProduct } from "../../../support/selling"
import type { Shop } from "../../../support/shop"
import { createLocales } from "../../storefront/support/market"
import type { Currency, Item, ReferenceCombo } from "./reference"

/** A shop with parts, one of them in two units, and combos of each kind. */
export type Deli = {
  delivery: string
  items: Record<"bread" | "eggs" | "tea" | "juice", Item>
  /** Every variant that is a part, with the item it draws on. */
  parts: { variant_id: string; item: Item; conversion: number }[]
  combos: Record<"breakfast" | "drinks" | "box" | "pair", ReferenceCombo>
}

type Amounts = Record<Currency, string>

/** What the parts cost at first, by label. */
export const PART_PRICES: Record<string, Amounts> = {
  bread: { sar: "4", kwd: "0.405" },
  egg: { sar: "1", kwd: "0.105" },
  dozen: { sar: "10.95", kwd: "1.1" },
  tea: { sar: "9.25", kwd: "0.925" },
  juice: { sar: "8.5", kwd: "0.8" },
}

/** What members pay for tea. */
export const MEMBER_TEA: Amounts = { sar: "7.77", kwd: "0.777" }

export const money = ({ sar, kwd }: Amounts) => [
  { currency_code: "sar", amount: sar },
  { currency_code: "kwd", amount: kwd },
]

export async function createDeli(context: SeedContext): Promise<Deli> {
  const { container, shop, people } = context
  await createLocales(container)
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "sa",
        provider_id: "tp_system",
        default_tax_rate: { rate: 15, code: "vat", name: "VAT" },
      },
      { country_code: "kw", provider_id: "tp_system" },
    ],
  })
  const bread = await createPart(container, shop, "bread", 700)
  const tea = await createPart(container, shop, "tea", 160)
  const juice = await createPart(container, shop, "juice", 160)
  const eggs = await createSoldProduct(container, shop, {
    handle: "eggs",
    basic_unit: "piece",
    stock: 900,
    units: [
      {
        unit: "piece",
        unit_value: "1",
        is_default: true,
        prices: money(PART_PRICES.egg),
      },
      { unit: "dozen", unit_value: "1", prices: money(PART_PRICES.dozen) },
    ],
  })
  const items = {
    bread: itemOf(bread),
    tea: itemOf(tea),
    juice: itemOf(juice),
    eggs: itemOf(eggs),
  }
  const variants = {
    bread: Object.values(bread.variants)[0],
    tea: Object.values(tea.variants)[0],
    juice: Object.values(juice.variants)[0],
    egg: eggs.variants.Piece,
    dozen: eggs.variants.Dozen,
  }
  await createMembers(container, people.customer.id, tea.id, variants.tea)
  return {
    delivery: await createDelivery(container, shop),
    items,
    parts: [
      { variant_id: variants.bread, item: items.bread, conversion: 1 },
      { variant_id: variants.tea, item: items.tea, conversion: 1 },
      { variant_id: variants.juice, item: items.juice, conversion: 1 },
      { variant_id: variants.egg, item: items.eggs, conversion: 1 },
      { variant_id: variants.dozen, item: items.eggs, conversion: 12 },
    ],
    combos: await createCombos(context, variants),
  }
}

function itemOf(sold: { id: string; inventoryItemId: string }): Item {
  return { product_id: sold.id, inventory_item_id: sold.inventoryItemId }
}

function createPart(
  container: MedusaContainer,
  shop: Shop,
  handle: string,
  stock: number
) {
  return createSoldProduct(container, shop, {
    handle,
    basic_unit: "piece",
    stock,
    units: [
      {
        unit: "piece",
        unit_value: "1",
        is_default: true,
        prices: money(PART_PRICES[handle]),
      },
    ],
  })
}

/** A group that pays less for tea. */
async function createMembers(
  container: MedusaContainer,
  customerId: string,
  productId: string,
  teaId: string
): Promise<void> {
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: "Members" }] },
  })
  await linkCustomersToCustomerGroupWorkflow(container).run({
    input: { id: result[0].id, add: [customerId] },
  })
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: [
        {
          title: `Members ${productId}`,
          description: "Tea for members",
          status: PriceListStatus.ACTIVE,
          rules: { "customer.groups.id": [result[0].id] },
          prices: money(MEMBER_TEA).map((price) => ({
            ...price,
            amount: Number(price.amount),
            variant_id: teaId,
          })),
        },
      ],
    },
  })
}

async function createCombos(
  { call, shop }: SeedContext,
  variants: Record<"bread" | "tea" | "juice" | "egg" | "dozen", string>
): Promise<Deli["combos"]> {
  const make = async (body: NewCombo) => {
    const input: NewCombo = {
      status: "published",
      sales_channel_ids: [shop.salesChannelId],
      ...body,
    }
    return reference(input, await createCombo(call, input))
  }
  const one = (variant_id: string, quantity = 1) => ({ variant_id, quantity })
  return {
    breakfast: await make({
      title: "Breakfast",
      translations: { "ar-SA": { title: "فطور" } },
      pricing: "fixed",
      prices: money({ sar: "19.99", kwd: "2.005" }),
      slots: [
        { title: "Bread", choices: [one(variants.bread, 3)] },
        { title: "Eggs", choices: [one(variants.dozen)] },
      ],
    }),
    drinks: await make({
      title: "Drinks",
      pricing: "percent_off",
      percent: "15",
      limit_per_order: 9,
      slots: [
        {
          title: "Drinks",
          min: 3,
          max: 3,
          choices: [
            one(variants.tea),
            {
              ...one(variants.juice),
              surcharges: money({ sar: "0.35", kwd: "0.041" }),
            },
          ],
        },
      ],
    }),
    box: await make({
      title: "Box",
      pricing: "amount_off",
      amounts: money({ sar: "3.33", kwd: "0.333" }),
      allow_promotions: true,
      slots: [
        { title: "First", choices: [one(variants.tea), one(variants.bread)] },
        {
          title: "More",
          min: 0,
          max: 2,
          choices: [one(variants.tea), one(variants.egg, 7)],
        },
        { title: "Always", choices: [one(variants.juice, 2)] },
      ],
    }),
    pair: await make({
      title: "Pair",
      pricing: "percent_off",
      percent: "10",
      slots: [
        { title: "Eggs", choices: [one(variants.egg, 6)] },
        { title: "Bread", choices: [one(variants.bread)] },
      ],
    }),
  }
}

/** What the merchant has asked for, with the ids that it got. */
function reference(input: NewCombo, made: AdminCombo): ReferenceCombo {
  const amounts = (list?: { currency_code: string; amount: unknown }[]) =>
    Object.fromEntries(
      (list ?? []).map((row) => [row.currency_code, String(row.amount)])
    )
  return {
    id: made.id,
    product_id: made.product_id,
    variant_id: made.variant_id,
    title: input.title,
    arabic: input.translations?.["ar-SA"]?.title ?? input.title,
    pricing: input.pricing,
    prices: amounts(input.prices),
    percent: Number(input.percent ?? 0),
    amounts: amounts(input.amounts),
    limit_per_order: input.limit_per_order ?? null,
    allow_promotions: input.allow_promotions ?? false,
    slots: input.slots.map((slot, s) => ({
      id: made.slots[s].id,
      min: slot.min ?? 1,
      max: slot.max ?? 1,
      choices: slot.choices.map((choice, c) => ({
        id: made.slots[s].choices[c].id,
        variant_id: choice.variant_id,
        pieces: choice.quantity ?? 1,
        surcharges: amounts(choice.surcharges),
      })),
    })),
  }
}
