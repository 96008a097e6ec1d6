import { recordedRows } from "../exchanges"
import { MODELS } from "./fields"
import type { Row, World } from "./world"

type Recorded = Record<string, unknown> & { id: number }

/** `[id, label]` of a recording becomes the bare id. */
function bare(model: string, row: Recorded): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const type = MODELS[model]?.[name] ?? ""
      if (type.startsWith("many2one") && Array.isArray(value)) {
        return [name, value[0]]
      }
      // Read in seconds, kept in microseconds.
      return type === "datetime" && typeof value === "string"
        ? [name, `${value}.500000`]
        : [name, value]
    })
  ) as Row
}

/** Tables that were recorded whole. */
const TABLES: [model: string, exchange: string][] = [
  ["product.category", "category-all"],
  ["uom.uom", "uom-all"],
  ["stock.location", "location-all"],
  ["stock.warehouse", "warehouse-all"],
  ["product.pricelist", "pricelist-all"],
  ["product.pricelist.item", "pricelist-items"],
  ["product.packaging", "packaging-all"],
  ["product.template.attribute.value", "attr-values"],
  ["account.tax", "tax-all"],
  ["res.lang", "lang-all"],
  ["res.company", "currency"],
  ["res.partner", "partner-search_read-ok"],
  ["stock.quant", "quants-all-internal-bare"],
]

const OF_TEMPLATE = [
  "name",
  "list_price",
  "categ_id",
  "uom_id",
  "sale_ok",
  "type",
  "active",
]

/** Receipts and deliveries; the second warehouse names no way back. */
const PICKING_TYPES = [
  [1, "incoming", 1, false],
  [2, "outgoing", 1, 1],
  [6, "incoming", 2, false],
  [7, "outgoing", 2, false],
] as const

const CURRENCIES = [
  [1, "USD", 1],
  [90, "KWD", 0.0821],
  [91, "JPY", 40.25],
] as const

/** Fills the double with the recorded shop: 496 products and one archived. */
export async function loadRecordedShop(world: World): Promise<void> {
  for (const [model, id] of TABLES) {
    for (const row of await recordedRows<Recorded>(id)) {
      world.put(model, bare(model, row))
    }
  }
  await nameWhatIsPointedAt(world)
  for (const row of world.rows("product.pricelist")) {
    delete row.item_ids
  }
  // Rates are against the company's own currency.
  for (const [id, name, rate] of CURRENCIES) {
    world.put("res.currency", { id, name, rate })
  }
  world.put("res.country", { id: 192, name: "Saudi Arabia", code: "SA" })
  world.put("res.country", { id: 233, name: "United States", code: "US" })
  world.put("res.country.state", {
    id: 35,
    name: "New York",
    code: "NY",
    country_id: 233,
  })
  for (const [id, code, warehouse_id, back] of PICKING_TYPES) {
    world.put("stock.picking.type", {
      id,
      name: code,
      code,
      warehouse_id,
      return_picking_type_id: back,
      default_location_dest_id: code === "incoming" ? 8 : 5,
    })
  }
  world.put("res.users", {
    id: 6,
    name: "Sync",
    login: "sync",
    email: "sync@example.test",
    // Three hours ahead, and at home in the first of two companies.
    tz: "Asia/Riyadh",
    company_id: 1,
    company_ids: [1, 2],
  })
  await loadAttributes(world)
  await loadProducts(world)
}

/** Records that were recorded as a label only. */
async function nameWhatIsPointedAt(world: World): Promise<void> {
  for (const [model, id] of TABLES) {
    for (const row of await recordedRows<Recorded>(id)) {
      for (const [field, value] of Object.entries(row)) {
        const [kind, target] = (MODELS[model]?.[field] ?? "").split(":")
        if (kind === "many2one" && Array.isArray(value)) {
          const [targetId, display_name] = value as [number, string]
          const known = world.find(target, targetId)
          if (!known && !target.startsWith("product.")) {
            world.put(target, {
              id: targetId,
              name: display_name,
              display_name,
            })
          }
        }
      }
    }
  }
}

async function loadAttributes(world: World): Promise<void> {
  for (const row of await recordedRows<Recorded>("attr-values")) {
    const [id, name] = row.attribute_id as [number, string]
    world.put("product.attribute", { id, name })
    const [valueId, label] = row.product_attribute_value_id as [number, string]
    const [, value] = label.split(": ")
    const labelled = world.find("product.template.attribute.value", row.id)
    Object.assign(labelled ?? {}, { display_name: label })
    world.put("product.attribute.value", {
      id: valueId,
      name: value,
      attribute_id: id,
    })
  }
}

async function loadProducts(world: World): Promise<void> {
  const arabic = new Map(
    (await recordedRows<Recorded>("catalog-ar-names")).map((row) => [
      row.id,
      row.name,
    ])
  )
  const pages = await Promise.all(
    [1, 2, 3].map((page) => recordedRows<Recorded>(`catalog-page-${page}`))
  )
  const details = new Map<number, Recorded>()
  for (const id of [
    "product-search_read-5",
    "product-search_read-nocode-nobarcode",
    "product-search_read-variants",
  ]) {
    for (const row of await recordedRows<Recorded>(id)) {
      details.set(row.id, row)
    }
  }
  for (const recorded of [...pages.flat(), ARCHIVED]) {
    addProduct(
      world,
      bare("product.product", recorded),
      details.get(recorded.id),
      arabic.get(recorded.id)
    )
  }
  const [tiny] = await recordedRows<Recorded>("product-image-tiny")
  Object.assign(world.find("product.template", tiny.id) ?? {}, {
    image_1920: tiny.image_128,
  })
}

/** The recorded shop's archived product, of which little was read. */
const ARCHIVED: Recorded = {
  id: 497,
  default_code: "OLD-1",
  barcode: false,
  name: "Old Product",
  list_price: 1,
  standard_price: 0,
  categ_id: [1, "All"],
  uom_id: [1, "Units"],
  product_tmpl_id: [492, "Old Product"],
  active: false,
  sale_ok: true,
  type: "product",
  write_date: "2026-11-20 07:54:42",
}

function addProduct(
  world: World,
  product: Row,
  detail: Recorded | undefined,
  arabic: unknown
): void {
  const templateId = Number(product.product_tmpl_id)
  if (!world.find("product.template", templateId)) {
    const own = Object.fromEntries(
      OF_TEMPLATE.map((name) => [name, product[name]])
    )
    world.put("product.template", {
      ...own,
      id: templateId,
      detailed_type: product.type,
      taxes_id: [1],
      currency_id: 1,
      description_sale: detail?.description_sale ?? false,
      write_date: product.write_date,
      "name@ar_001": arabic ?? product.name,
      tracking: "none",
    })
  }
  const { id, default_code, barcode, standard_price, active, write_date } =
    product
  world.put("product.product", {
    id,
    default_code,
    barcode,
    standard_price,
    active,
    write_date,
    product_tmpl_id: templateId,
    weight: detail?.weight ?? 0,
    product_template_attribute_value_ids:
      detail?.product_template_attribute_value_ids ?? [],
  })
}
