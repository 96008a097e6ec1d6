import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { fromMinor } from "../../modules/combo/rules/minor-units"
import { needsChoice } from "../../modules/combo/rules/selection"
import { closedBecause } from "../../modules/combo/rules/window"
import { usesOfCombos } from "../../workflows/combo/combo-uses"
import { channelLocations } from "../stock/levels"
import { currencyDecimals } from "../currencies"
import { pricingContext, type StoreCaller } from "../store-pricing"
import { cheapestPicks } from "./cheapest-picks"
import {
  comboDefinitions,
  type ComboChoiceDefinition,
  type ComboDefinition,
} from "./combo-definitions"
import { includesTax, pricePicks } from "./combo-price"
import { dealsInStock, picksInStock } from "./combo-stock"

/** In what deals are shown. */
type View = {
  currency: string | null
  decimals: number
  locations: ReadonlySet<string>
  now: Date
}

/**
 * Deals that a shopper can see at his branch now, in the merchant's order.
 * @returns a page and how many there are
 */
export async function storeCombos(
  container: MedusaContainer,
  caller: StoreCaller,
  page: { limit: number; offset: number }
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string; total: string }[] }>(
    `select c.id, count(*) over () as total
     from combo c
     join product p on p.id = c.product_id and p.deleted_at is null
       and p.status = 'published'
     where c.deleted_at is null
       and (c.starts_at is null or c.starts_at <= now())
       and (c.ends_at is null or c.ends_at > now())
       and exists (
         select 1 from product_sales_channel l
         where l.product_id = p.id and l.deleted_at is null
           and l.sales_channel_id = any(?)
       )
     order by c.rank, c.id limit ? offset ?`,
    [caller.sales_channel_ids, page.limit, page.offset]
  )
  const combos = rows.length
    ? await viewsOf(container, { id: rows.map(({ id }) => id) }, caller)
    : []
  return { combos, count: Number(rows[0]?.total ?? 0), ...page }
}

/**
 * One deal, also one that has not begun or is over.
 * @param idOrHandle id of the combo, or handle of its product
 * @throws SuiteError `not_found`, also for a deal of another channel
 */
export async function storeCombo(
  container: MedusaContainer,
  idOrHandle: string,
  caller: StoreCaller
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select c.id from combo c
     join product p on p.id = c.product_id and p.deleted_at is null
       and p.status = 'published'
     where c.deleted_at is null and (c.id = ? or p.handle = ?)
       and exists (
         select 1 from product_sales_channel l
         where l.product_id = p.id and l.deleted_at is null
           and l.sales_channel_id = any(?)
       )`,
    [idOrHandle, idOrHandle, caller.sales_channel_ids]
  )
  const [combo] = rows.length
    ? await viewsOf(container, { id: [rows[0].id] }, caller)
    : []
  if (!combo) {
    throw new SuiteError("not_found", "not_found", {
      entity: "combo",
      id: idOrHandle,
    })
  }
  return combo
}

async function viewsOf(
  container: MedusaContainer,
  filters: { id: string[] },
  caller: StoreCaller
) {
  const pricing = await pricingContext(container, caller)
  const [definitions, locations, decimals, sold] = await Promise.all([
    comboDefinitions(container, filters, { pricing, locale: caller.locale }),
    channelLocations(container, caller.sales_channel_ids),
    pricing ? currencyDecimals(container, pricing.currency_code) : 2,
    usesOfCombos(container, filters.id),
  ])
  const view: View = {
    currency: pricing?.currency_code ?? null,
    decimals,
    locations,
    now: new Date(),
  }
  return definitions.flatMap((combo) =>
    combo.variant ? [toView(combo, view, sold.get(combo.id) ?? 0)] : []
  )
}

function toView(combo: ComboDefinition, view: View, sold: number) {
  const product = combo.variant?.product
  const limit = combo.limit_total
  const remaining = limit === null ? null : Math.max(limit - sold, 0)
  const inStock = dealsInStock(combo, view.locations)
  const price = toPrice(combo, view)
  const reason = unavailable(combo, view, { price, remaining, inStock })
  return {
    id: combo.id,
    product_id: combo.product_id,
    variant_id: combo.variant_id,
    handle: product?.handle ?? "",
    title: product?.title ?? "",
    subtitle: product?.subtitle ?? null,
    description: product?.description ?? null,
    thumbnail: product?.thumbnail ?? null,
    pricing: combo.pricing,
    starts_at: isoOf(combo.starts_at),
    ends_at: isoOf(combo.ends_at),
    limit_per_order: combo.limit_per_order,
    remaining,
    needs_choice: needsChoice(combo.slots),
    slots: combo.slots.map((slot) => ({
      id: slot.id,
      title: slot.title,
      min: slot.min,
      max: slot.max,
      choices: slot.choices.map((choice) => toChoice(choice, view)),
    })),
    price,
    available_quantity: leastOf(inStock, remaining),
    is_purchasable: reason === null,
    unavailable_reason: reason,
  }
}

function toChoice(choice: ComboChoiceDefinition, view: View) {
  const { variant } = choice
  const price = variant?.calculated_price
  const available = picksInStock(choice, view.locations)
  return {
    id: choice.id,
    variant_id: choice.variant_id,
    product_id: variant?.product.id ?? null,
    title: variant?.product.title ?? "",
    variant_title: variant?.title ?? "",
    thumbnail: variant?.thumbnail ?? variant?.product.thumbnail ?? null,
    quantity: choice.quantity,
    price: price
      ? MathBN.mult(price.calculated_amount, choice.quantity).toNumber()
      : null,
    surcharge: Number(choice.surcharges?.[view.currency ?? ""] ?? 0),
    available_quantity: available,
    in_stock: available === null || available > 0,
  }
}

function toPrice(combo: ComboDefinition, { currency, decimals }: View) {
  const picks = currency && cheapestPicks(combo, currency)
  if (!currency || !picks) {
    return null
  }
  const { deal, parts } = pricePicks(combo, picks, currency, decimals)
  if (!deal) {
    return null
  }
  const saving =
    deal.separately > deal.price ? deal.separately - deal.price : 0n
  return {
    currency_code: currency,
    amount: fromMinor(deal.price, decimals),
    separate_amount: fromMinor(deal.separately, decimals),
    saving: fromMinor(saving, decimals),
    saving_percent: deal.separately
      ? Number((saving * 1000n) / deal.separately) / 10
      : 0,
    is_from: combo.slots.some(
      (slot) => slot.choices.length > 1 || slot.min < slot.max
    ),
    is_tax_inclusive: includesTax(combo, parts),
  }
}

function unavailable(
  combo: ComboDefinition,
  view: View,
  state: {
    price: ReturnType<typeof toPrice>
    remaining: number | null
    inStock: number | null
  }
) {
  const closed = closedBecause(combo, view.now)
  if (closed) {
    return closed
  }
  if (state.remaining === 0) {
    return "sold_out"
  }
  if (state.inStock === 0) {
    return combo.slots.some(
      (slot) =>
        slot.min > 0 &&
        slot.choices.every(
          ({ variant }) => variant?.product.status !== "published"
        )
    )
      ? "part_unavailable"
      : "out_of_stock"
  }
  return view.currency && !state.price ? "unpriced" : null
}

function leastOf(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

function isoOf(value: Date | string | null): string | null {
  return value ? new Date(value).toISOString() : null
}
