import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { listedPrice } from "./double/price-lists"
import type { Row, World } from "./double/world"

/** What is compared; each difference is one sentence. */
export type Sides = {
  container: MedusaContainer
  world: World
  /** Branch by location of Odoo, inner locations included. */
  branches: ReadonlyMap<number, string>
  /** Currency of Odoo's company. */
  currency: string
}

/** Where store and Odoo disagree, record by record; empty when they agree. */
export async function differences(sides: Sides): Promise<string[]> {
  const knex = sides.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return [
    ...(await products(knex, sides)),
    ...(await stock(knex, sides)),
    ...(await priceLists(knex, sides)),
    ...(await orders(knex, sides)),
    ...(await twice(knex)),
  ]
}

const isSold = (row: Row | undefined) =>
  !!row && row.active !== false && row.sale_ok !== false

const markOf = (id: unknown) => `odoo:product.template:${String(id)}`

async function products(knex: Knex, { world, currency }: Sides) {
  const found: string[] = []
  const { rows } = await knex.raw(
    "select title, status, external_id from product where deleted_at is null"
  )
  const bound = await variants(knex, currency)
  for (const template of world.rows("product.template")) {
    const mine = rows.filter(
      (row: Row) => row.external_id === markOf(template.id)
    )
    if (!isSold(template)) {
      if (mine.some((row: Row) => row.status === "published")) {
        found.push(`${markOf(template.id)} is still sold`)
      }
      continue
    }
    if (mine.length !== 1 || mine[0].status !== "published") {
      found.push(`${markOf(template.id)}: ${JSON.stringify(mine)}`)
    } else if (mine[0].title !== template.name) {
      found.push(`${String(template.name)} is called ${mine[0].title}`)
    }
  }
  for (const product of soldProducts(world)) {
    const mine = bound.filter((row) => row.external_id === product.id)
    const price = world.value("product.product", product, "lst_price", {})
    if (mine.length !== 1) {
      found.push(`product ${product.id} is ${mine.length} variants`)
    } else if (Number(mine[0].price) !== cents(price)) {
      found.push(`product ${product.id}: ${mine[0].price}, ${String(price)}`)
    } else if (product.barcode && mine[0].barcode !== product.barcode) {
      found.push(`product ${product.id} has barcode ${mine[0].barcode}`)
    }
  }
  const ids = new Set(
    world.rows("product.template").map((row) => markOf(row.id))
  )
  for (const row of rows) {
    const ours = String(row.external_id).startsWith("odoo:")
    if (ours && !ids.has(row.external_id) && row.status === "published") {
      found.push(`${row.external_id} is gone in Odoo and sold here`)
    }
  }
  return found
}

const soldProducts = (world: World) =>
  world
    .rows("product.product")
    .filter(
      (row) =>
        row.active !== false &&
        isSold(world.find("product.template", row.product_tmpl_id))
    )

type BoundVariant = {
  external_id: number
  variant_id: string
  item: string | null
  factor: string
  price: string | null
  barcode: string | null
}

/** The variant that is one of Odoo's unit. */
async function variants(knex: Knex, currency: string): Promise<BoundVariant[]> {
  const { rows } = await knex.raw<{ rows: BoundVariant[] }>(
    `select b.external_id, v.id as variant_id, l.inventory_item_id as item,
       coalesce(b.data->>'factor', '1') as factor, v.barcode,
       (select p.raw_amount->>'value' from product_variant_price_set s
        join price p on p.price_set_id = s.price_set_id
          and p.deleted_at is null and p.price_list_id is null
          and p.currency_code = ?
        where s.variant_id = v.id and s.deleted_at is null limit 1) as price
     from odoo_binding b
     join product_variant v on v.product_id = b.data->>'product_id'
       and v.deleted_at is null
     left join product_variant_inventory_item l on l.variant_id = v.id
       and l.deleted_at is null
     left join product_unit u on u.variant_id = v.id and u.deleted_at is null
     where b.model = 'product.product' and b.deleted_at is null
       and coalesce(u.is_default, true) and u.retired_at is null
       and (b.entity_id = v.id or b.entity_id = l.inventory_item_id)`,
    [currency]
  )
  return rows
}

async function stock(knex: Knex, { world, branches, currency }: Sides) {
  const found: string[] = []
  const levels: Row[] = await knex("inventory_level")
    .whereNull("deleted_at")
    .select(
      "inventory_item_id",
      "location_id",
      knex.raw("(stocked_quantity - reserved_quantity)::float8 as available")
    )
  const sold = new Set(soldProducts(world).map(({ id }) => id))
  for (const { external_id, item, factor } of await variants(knex, currency)) {
    if (!item || !sold.has(external_id)) {
      continue
    }
    for (const branch of new Set(branches.values())) {
      const free = world
        .rows("stock.quant")
        .filter(
          (quant) =>
            quant.product_id === external_id &&
            branches.get(Number(quant.location_id)) === branch
        )
        .reduce(
          (sum, quant) =>
            sum + Number(quant.quantity) - Number(quant.reserved_quantity),
          0
        )
      const level = levels.find(
        (row) => row.inventory_item_id === item && row.location_id === branch
      )
      const there = Math.max(0, free) * Number(factor)
      const here = Number(level?.available ?? 0)
      if (Math.abs(here - there) > 1e-6) {
        found.push(`product ${external_id}: ${here} here, ${there} in Odoo`)
      }
    }
  }
  return found
}

async function priceLists(knex: Knex, { world, currency }: Sides) {
  const found: string[] = []
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select b.external_id / 100 as list, s.variant_id,
       p.raw_amount->>'value' as amount,
       coalesce(p.min_quantity, 1)::int as least, t.starts_at, t.ends_at
     from odoo_binding b
     join price_list t on t.id = b.entity_id and t.deleted_at is null
     join price p on p.price_list_id = t.id and p.deleted_at is null
     join product_variant_price_set s on s.price_set_id = p.price_set_id
     where b.model = 'product.pricelist' and b.deleted_at is null`
  )
  const now = new Date()
  const current = rows.filter(
    ({ starts_at, ends_at }) =>
      (!starts_at || (starts_at as Date) <= now) &&
      (!ends_at || (ends_at as Date) > now)
  )
  const bound = await variants(knex, currency)
  const sold = new Set(soldProducts(world).map(({ id }) => id))
  for (const list of world.rows("product.pricelist")) {
    for (const { external_id, variant_id, price } of bound) {
      for (const quantity of sold.has(external_id) ? [1, 24, 100] : []) {
        const due = cents(
          listedPrice(world, list.id, external_id, quantity, now)
        )
        const [best] = current
          .filter(
            (row) =>
              row.list === list.id &&
              row.variant_id === variant_id &&
              Number(row.least) <= quantity
          )
          .sort((a, b) => Number(b.least) - Number(a.least))
        const here = Number(best ? best.amount : price)
        if (here !== due) {
          found.push(
            `list ${list.id}, product ${external_id}, ${quantity}: ${here} here, ${due} in Odoo`
          )
        }
      }
    }
  }
  return found
}

async function orders(knex: Knex, { world }: Sides) {
  const found: string[] = []
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.id as ref, o.status, (s.totals->>'current_order_total') as total
     from "order" o
     join order_summary s on s.order_id = o.id and s.version = o.version
     where o.deleted_at is null`
  )
  for (const { ref, status, total } of rows) {
    const sales = world
      .rows("sale.order")
      .filter((row) => row.client_order_ref === ref)
    const cancelled = status === "canceled"
    if (cancelled ? sales.length > 1 : sales.length !== 1) {
      found.push(`order ${String(ref)} is ${sales.length} times in Odoo`)
      continue
    }
    const [sale] = sales
    if (sale && sale.state !== (cancelled ? "cancel" : "sale")) {
      found.push(`order ${String(ref)} is ${String(sale.state)} in Odoo`)
    }
    if (!cancelled && Number(total) !== sale?.amount_total) {
      found.push(
        `order ${String(ref)}: ${String(total)} here, ${String(sale?.amount_total)} in Odoo`
      )
    }
  }
  const known = new Set(rows.map((row) => row.ref))
  for (const { client_order_ref: ref } of world.rows("sale.order")) {
    if (typeof ref === "string" && !known.has(ref)) {
      found.push(`order ${ref} is in Odoo only`)
    }
  }
  return found
}

/** What stands twice in the store. */
async function twice(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { what: string }[] }>(
    `select 'product ' || external_id as what from product
       where deleted_at is null and external_id is not null
       group by external_id having count(*) > 1
     union all select 'sku ' || sku from product_variant
       where deleted_at is null and sku is not null
       group by sku having count(*) > 1
     union all select 'bound ' || model || external_id from odoo_binding
       where deleted_at is null
       group by model, external_id having count(*) > 1`
  )
  return rows.map(({ what }) => `${what} is there twice`)
}

/** Rounded as money is, halves away from zero. */
function cents(value: unknown): number {
  return Number(Math.round(Number(`${Number(value).toFixed(6)}e2`)) + "e-2")
}
