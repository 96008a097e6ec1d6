import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pseudoRandom } from "../../integration-tests/support/random"
import { plannedFields } from "../../src/providers/search/fields"
import { condition } from "../../src/providers/search/filters"
import { statementsFor } from "../../src/providers/search/search-index"
import { tablesOf } from "../../src/providers/search/statements"
import { demoProducts } from "../../src/scripts/seed/data/products"

const PRODUCTS = Number(process.env.BENCH_PRODUCTS ?? 20_000)
const PAGE = 1000

type Row = Record<string, unknown>

/**
 * Grows the catalogue to many products whose titles are mixed from the words
 * of the demo's, in both languages, each with a price, a barcode and stock;
 * builds the index and times it. Writes to `args[0]` what is asked, and the
 * statements that the provider runs for it.
 */
export default async function grow({
  container,
  args,
}: ExecArgs): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const search = container.resolve(Modules.SEARCH)
  const random = pseudoRandom(7)
  const { rows: channels } = await knex.raw<{ rows: { id: string }[] }>(
    "select id from sales_channel where deleted_at is null order by created_at"
  )
  const { rows: locations } = await knex.raw<{ rows: { id: string }[] }>(
    "select id from stock_location where deleted_at is null order by created_at"
  )
  const mixed = (language: "en" | "ar", source: number[]) =>
    source
      .map((index) =>
        random.pick(demoProducts[index]?.title[language].split(" ") ?? [""])
      )
      .join(" ")
  for (let start = 0; start < PRODUCTS; start += PAGE) {
    const tables: Record<string, Row[]> = {
      product: [],
      product_sales_channel: [],
      product_variant: [],
      price_set: [],
      price: [],
      product_variant_price_set: [],
      inventory_item: [],
      inventory_level: [],
      product_variant_inventory_item: [],
      translation: [],
    }
    for (let number = start; number < start + PAGE; number++) {
      const source = Array.from({ length: 2 + random.below(3) }, () =>
        random.below(demoProducts.length)
      )
      const id = `bench_${number}`
      const amount = 1 + random.below(9999) / 100
      const add = (table: string, row: Row) => tables[table]?.push(row)
      add("product", {
        id,
        title: `${mixed("en", source)} ${number}`,
        handle: `bench-${number}`,
        status: "published",
      })
      add("product_sales_channel", {
        id: `psc_${id}`,
        product_id: id,
        sales_channel_id: channels[0]?.id,
      })
      add("product_variant", {
        id: `variant_${id}`,
        title: "Piece",
        product_id: id,
        sku: `BENCH-${number}`,
        barcode: String(7_000_000_000_000 + number),
        manage_inventory: true,
      })
      add("price_set", { id: `pset_${id}` })
      add("price", {
        id: `price_${id}`,
        price_set_id: `pset_${id}`,
        currency_code: "sar",
        amount,
        raw_amount: { value: String(amount), precision: 20 },
      })
      add("product_variant_price_set", {
        id: `vps_${id}`,
        variant_id: `variant_${id}`,
        price_set_id: `pset_${id}`,
      })
      add("inventory_item", { id: `iitem_${id}`, sku: `BENCH-${number}` })
      add("inventory_level", {
        id: `ilev_${id}`,
        inventory_item_id: `iitem_${id}`,
        location_id: locations[0]?.id,
        stocked_quantity: random.below(50),
        raw_stocked_quantity: { value: "10", precision: 20 },
        raw_reserved_quantity: { value: "0", precision: 20 },
        raw_incoming_quantity: { value: "0", precision: 20 },
      })
      add("product_variant_inventory_item", {
        id: `pvi_${id}`,
        variant_id: `variant_${id}`,
        inventory_item_id: `iitem_${id}`,
        required_quantity: 1,
      })
      add("translation", {
        id: `tr_${id}`,
        reference: "product",
        reference_id: id,
        locale_code: "ar-SA",
        translations: { title: `${mixed("ar", source)} ${number}` },
      })
    }
    for (const [table, rows] of Object.entries(tables)) {
      await knex.batchInsert(table, rows, 500)
    }
  }
  await knex.raw("vacuum analyze")
  const began = performance.now()
  await search.reindex({ index: "product" })
  const seconds = (performance.now() - began) / 1000
  await knex.raw("vacuum analyze")

  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select v.physical_name as name from search_index i
     join search_index_version v on v.search_index_id = i.id
       and v.version = i.active_version and v.deleted_at is null
     where i.name = 'product' and i.deleted_at is null`
  )
  const physical = rows[0]?.name ?? ""
  const index = search.getIndex("product")
  const fields = plannedFields(index)
  const filters = {
    $and: [
      { status: "published", sales_channel_ids: [channels[0]?.id ?? ""] },
      { is_sold_now: true },
    ],
  }
  const asked = [
    "basmati rice",
    "fresh tomatos",
    "حليب طازج",
    "قهوه عربيه",
    "choc",
    "تفا",
    "green aple jucie",
    "7000000012345",
  ]
  const questions = await Promise.all(
    asked.map(async (q) => ({
      q,
      raw: await statementsFor(knex, {
        tables: tablesOf(physical),
        fields,
        where: condition(filters, fields),
        input: {
          index: { ...index, physical_name: physical },
          q,
          attributes_to_retrieve: [],
          pagination: { take: 20 },
        },
      }),
    }))
  )
  writeFileSync(
    args[0] as string,
    JSON.stringify({
      products: PRODUCTS,
      seconds,
      perSecond: PRODUCTS / seconds,
      questions,
    })
  )
}
