import { valueError } from "./fault"
import { MODELS, TRANSLATED } from "./fields"

export type Row = { id: number } & Record<string, unknown>
export type Context = Record<string, unknown>

/** `2026-11-20 07:54:33.250000`: how Odoo keeps an instant, in UTC. */
export function stamp(date: Date): string {
  return `${date.toISOString().slice(0, 23).replace("T", " ")}000`
}

/** The tables of the double, with Odoo's computed fields. */
export class World {
  readonly tables = new Map<string, Map<number, Row>>()
  readonly externalIds = new Map<string, { model: string; id: number }>()
  private clock = 0

  table(model: string): Map<number, Row> {
    const known = this.tables.get(model)
    if (known) {
      return known
    }
    const made = new Map<number, Row>()
    this.tables.set(model, made)
    return made
  }

  rows(model: string): Row[] {
    return [...this.table(model).values()]
  }

  find(model: string, id: unknown): Row | undefined {
    return typeof id === "number" ? this.table(model).get(id) : undefined
  }

  /** Now, never twice the same. */
  now(): string {
    this.clock = Math.max(Date.now(), this.clock + 1)
    return stamp(new Date(this.clock))
  }

  /** Puts a row in as it is. */
  put(model: string, row: Row): Row {
    this.table(model).set(row.id, row)
    return row
  }

  add(model: string, values: Record<string, unknown>): Row {
    const table = this.table(model)
    let id = table.size + 1
    while (table.has(id)) {
      id++
    }
    const now = this.now()
    return this.put(model, { create_date: now, write_date: now, ...values, id })
  }

  /** Changes a row and its date. */
  change(model: string, id: number, values: Record<string, unknown>): void {
    const row = this.find(model, id)
    if (row) {
      Object.assign(row, values, { write_date: this.now() })
    }
  }

  exactWriteDate(_model: string, row: Row): unknown {
    return row.write_date ?? false
  }

  /** A field as the server has it: bare ids for relations. */
  value(model: string, row: Row, field: string, context: Context): unknown {
    if (TRANSLATED[model]?.includes(field) && context.lang) {
      const translated = row[`${field}@${String(context.lang)}`]
      if (translated !== undefined) {
        return translated
      }
    }
    const computed = COMPUTED[model]?.[field]
    if (computed) {
      return computed(this, row, context)
    }
    if (model === "product.product" && !(field in row)) {
      const template = this.find("product.template", row.product_tmpl_id)
      if (template && MODELS["product.template"][field] && field !== "id") {
        return this.value("product.template", template, field, context)
      }
    }
    if (field === "display_name") {
      return row.display_name ?? row.complete_name ?? row.name ?? ""
    }
    return row[field] ?? emptyOf(model, field)
  }

  displayName(model: string, id: number, context: Context): string {
    const row = this.find(model, id)
    return row ? String(this.value(model, row, "display_name", context)) : ""
  }
}

/** What an unset field reads as. */
function emptyOf(model: string, field: string): unknown {
  const type = MODELS[model]?.[field]
  if (!type) {
    throw valueError(`Invalid field '${field}' on model '${model}'`)
  }
  if (type === "float" || type === "integer") {
    return 0
  }
  return type.startsWith("x2many") ? [] : false
}

type Compute = (world: World, row: Row, context: Context) => unknown

const idsWhere = (
  world: World,
  model: string,
  field: string,
  id: number,
  active = false
) =>
  world
    .rows(model)
    .filter((row) => row[field] === id && (!active || row.active !== false))
    .map((row) => row.id)

const labelled: Compute = (world, row, context) => {
  const template = world.find("product.template", row.product_tmpl_id) ?? row
  const name = world.value("product.template", template, "name", context)
  const values = (row.product_template_attribute_value_ids ?? []) as number[]
  const chosen = values
    .map((id) => world.find("product.template.attribute.value", id)?.name)
    .join(", ")
  const code = row.default_code ? `[${String(row.default_code)}] ` : ""
  return `${code}${String(name)}${chosen ? ` (${chosen})` : ""}`
}

const image =
  (field: string): Compute =>
  (world, row, context) => {
    const owner = world.find("product.template", row.product_tmpl_id) ?? row
    const data = row[field] ?? owner[field]
    if (!data) {
      return false
    }
    return context.bin_size ? `${String(data).length}.00 bytes` : data
  }

const priceExtra = (world: World, row: Row) =>
  ((row.product_template_attribute_value_ids ?? []) as number[])
    .map((id) => world.find("product.template.attribute.value", id))
    .reduce((sum, value) => sum + Number(value?.price_extra ?? 0), 0)

/** Where `qty_available` looks: a location and what lies under it. */
function locationsOf(world: World, context: Context): Set<number> {
  const roots = context.location
    ? [Number(context.location)]
    : world
        .rows("stock.warehouse")
        .filter((row) => !context.warehouse || row.id === context.warehouse)
        .map((row) => Number(row.lot_stock_id))
  const inside = new Set(roots)
  for (let size = 0; size !== inside.size;) {
    size = inside.size
    for (const row of world.rows("stock.location")) {
      if (inside.has(Number(row.location_id))) {
        inside.add(row.id)
      }
    }
  }
  return inside
}

const onHand =
  (free: boolean): Compute =>
  (world, row, context) => {
    const inside = locationsOf(world, context)
    return world
      .rows("stock.quant")
      .filter(
        (quant) =>
          quant.product_id === row.id && inside.has(Number(quant.location_id))
      )
      .reduce(
        (sum, quant) =>
          sum +
          Number(quant.quantity) -
          (free ? Number(quant.reserved_quantity) : 0),
        0
      )
  }

const COMPUTED: Record<string, Record<string, Compute>> = {
  "product.product": {
    display_name: labelled,
    lst_price: (world, row, context) =>
      Number(world.value("product.product", row, "list_price", context)) +
      priceExtra(world, row),
    packaging_ids: (world, row) =>
      idsWhere(world, "product.packaging", "product_id", row.id),
    qty_available: onHand(false),
    virtual_available: onHand(false),
    free_qty: onHand(true),
    image_128: image("image_1920"),
    image_1920: image("image_1920"),
  },
  "product.template": {
    display_name: (world, row, context) => {
      const code = world.value("product.template", row, "default_code", context)
      const name = world.value("product.template", row, "name", context)
      return `${code ? `[${String(code)}] ` : ""}${String(name)}`
    },
    product_variant_ids: (world, row) =>
      idsWhere(world, "product.product", "product_tmpl_id", row.id, true),
    product_variant_count: (world, row) =>
      idsWhere(world, "product.product", "product_tmpl_id", row.id, true)
        .length,
    // Of its one variant, as Odoo computes them.
    default_code: ofOnlyVariant("default_code"),
    barcode: ofOnlyVariant("barcode"),
    standard_price: ofOnlyVariant("standard_price"),
    image_128: image("image_1920"),
  },
  "product.pricelist": {
    display_name: (world, row, context) =>
      `${String(row.name)} (${world.displayName("res.currency", Number(row.currency_id), context)})`,
    item_ids: (world, row) =>
      idsWhere(world, "product.pricelist.item", "pricelist_id", row.id),
  },
  "product.template.attribute.value": {
    display_name: (_world, row) => row.display_name ?? row.name,
  },
  "stock.quant": {
    available_quantity: (_world, row) =>
      Number(row.quantity) - Number(row.reserved_quantity),
  },
  "stock.picking": {
    move_ids: (world, row) =>
      idsWhere(world, "stock.move", "picking_id", row.id),
  },
  "sale.order": {
    order_line: (world, row) =>
      idsWhere(world, "sale.order.line", "order_id", row.id),
    picking_ids: (world, row) =>
      idsWhere(world, "stock.picking", "sale_id", row.id),
  },
}

function ofOnlyVariant(field: string): Compute {
  return (world, row) => {
    const variants = world
      .rows("product.product")
      .filter((variant) => variant.product_tmpl_id === row.id)
    return variants.length === 1
      ? (variants[0][field] ?? emptyOf("product.product", field))
      : emptyOf("product.template", field)
  }
}
