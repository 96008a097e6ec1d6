import { userError } from "./fault"
import type { Row, World } from "./world"

const round = (value: number, decimals = 2) =>
  Number(Math.round(Number(`${value}e${decimals}`)) + `e-${decimals}`)

/** Amounts of an order and its lines, as Odoo computes them. */
export function computeAmounts(world: World, orderId: number): void {
  const order = world.find("sale.order", orderId) as Row
  let [untaxed, tax] = [0, 0]
  for (const line of linesOf(world, orderId)) {
    const gross =
      Number(line.price_unit) *
      Number(line.product_uom_qty) *
      (1 - Number(line.discount ?? 0) / 100)
    let [net, taxes] = [round(gross), 0]
    for (const id of line.tax_id as number[]) {
      const { amount, price_include } = world.find("account.tax", id) as Row
      const rate = Number(amount) / 100
      if (price_include) {
        net = round(gross / (1 + rate))
        taxes += round(gross - net)
      } else {
        taxes += round(net * rate)
      }
    }
    Object.assign(line, {
      price_subtotal: net,
      price_total: round(net + taxes),
    })
    untaxed += net
    tax += taxes
  }
  Object.assign(order, {
    amount_untaxed: round(untaxed),
    amount_tax: round(tax),
    amount_total: round(untaxed + tax),
  })
}

export function linesOf(world: World, orderId: number): Row[] {
  return world
    .rows("sale.order.line")
    .filter((line) => line.order_id === orderId)
}

/** A line's defaults: name, unit, price and taxes of its product. */
export function addLine(
  world: World,
  orderId: number,
  values: Record<string, unknown>
): Row {
  const product = world.find("product.product", values.product_id)
  const own = (field: string) =>
    product && world.value("product.product", product, field, {})
  const uom = values.product_uom ?? own("uom_id") ?? false
  if (product && !sameCategory(world, uom, own("uom_id"))) {
    throw userError(
      "The unit of measure defined on the order line does not belong to the same category as that of the product. Please correct the unit of measure defined on the order line or on the product, they should belong to the same category."
    )
  }
  return world.add("sale.order.line", {
    name: own("display_name") ?? "",
    price_unit: Number(own("lst_price") ?? 0),
    tax_id: own("taxes_id") ?? [],
    product_uom_qty: 1,
    discount: 0,
    qty_delivered: 0,
    qty_invoiced: 0,
    display_type: false,
    state: "draft",
    ...values,
    product_uom: uom,
    order_id: orderId,
  })
}

function sameCategory(world: World, a: unknown, b: unknown): boolean {
  return (
    world.find("uom.uom", a)?.category_id ===
    world.find("uom.uom", b)?.category_id
  )
}

export function addOrder(world: World, values: Record<string, unknown>): Row {
  const number = world.table("sale.order").size + 1
  return world.add("sale.order", {
    name: `S${String(number).padStart(5, "0")}`,
    state: "draft",
    currency_id: 1,
    warehouse_id: 1,
    partner_shipping_id: values.partner_id,
    partner_invoice_id: values.partner_id,
    date_order: world.now(),
    invoice_status: "no",
    delivery_status: false,
    locked: false,
    amount_untaxed: 0,
    amount_tax: 0,
    amount_total: 0,
    ...values,
  })
}

/** Draft to sale: a picking with moves, reserved as far as stock reaches. */
export function confirm(world: World, id: number): boolean {
  const order = world.find("sale.order", id) as Row
  if (order.state !== "draft" && order.state !== "sent") {
    throw userError(
      `The following orders are not in a state requiring confirmation: ${String(order.name)}`
    )
  }
  world.change("sale.order", id, {
    state: "sale",
    invoice_status: "to invoice",
    delivery_status: "pending",
  })
  const warehouse = world.find("stock.warehouse", order.warehouse_id) as Row
  const goods = linesOf(world, id).filter((line) => {
    const product = world.find("product.product", line.product_id)
    return (
      product &&
      world.value("product.product", product, "type", {}) !== "service"
    )
  })
  linesOf(world, id).forEach((line) => (line.state = "sale"))
  if (!goods.length) {
    return true
  }
  const picking = world.add("stock.picking", {
    name: `WH/OUT/${String(id).padStart(5, "0")}`,
    state: "assigned",
    origin: order.name,
    sale_id: id,
    picking_type_id: order.warehouse_id === 2 ? 7 : 2,
    location_id: warehouse.lot_stock_id,
    location_dest_id: 5,
    partner_id: order.partner_id,
  })
  for (const line of goods) {
    reserve(world, picking, line)
  }
  return true
}

/** In the product's own unit, in which quants are kept. */
function inProductUnit(world: World, line: Row): number {
  const product = world.find("product.product", line.product_id) as Row
  const own = world.find(
    "uom.uom",
    world.value("product.product", product, "uom_id", {})
  ) as Row
  const used = world.find("uom.uom", line.product_uom) as Row
  return (
    (Number(line.product_uom_qty) / Number(used.factor)) * Number(own.factor)
  )
}

function reserve(world: World, picking: Row, line: Row): void {
  const quantity = inProductUnit(world, line)
  const move = world.add("stock.move", {
    product_id: line.product_id,
    product_uom_qty: line.product_uom_qty,
    product_uom: line.product_uom,
    quantity: line.product_uom_qty,
    picked: false,
    state: "assigned",
    picking_id: picking.id,
    sale_line_id: line.id,
    group_id: false,
    location_id: picking.location_id,
    location_dest_id: picking.location_dest_id,
  })
  const quant = quantAt(world, line.product_id, picking.location_id)
  quant.reserved_quantity = Number(quant.reserved_quantity) + quantity
  world.add("stock.move.line", {
    move_id: move.id,
    product_id: line.product_id,
    location_id: picking.location_id,
    location_dest_id: picking.location_dest_id,
    quantity_product_uom: quantity,
    state: "assigned",
  })
}

/** The quant of a product at a location, made where it is missing. */
export function quantAt(
  world: World,
  product: unknown,
  location: unknown
): Row {
  return (
    world
      .rows("stock.quant")
      .find(
        (row) =>
          row.product_id === product &&
          row.location_id === location &&
          !row.lot_id
      ) ??
    world.add("stock.quant", {
      product_id: product,
      location_id: location,
      quantity: 0,
      reserved_quantity: 0,
      lot_id: false,
      company_id: 1,
    })
  )
}

const movesOf = (world: World, pickingId: number) =>
  world.rows("stock.move").filter((move) => move.picking_id === pickingId)

const moveLinesOf = (world: World, moveId: number) =>
  world.rows("stock.move.line").filter((line) => line.move_id === moveId)

/** A picking that was loaded with its moves is ready to be done. */
export function confirmPicking(world: World, id: number): boolean {
  for (const move of movesOf(world, id)) {
    world.add("stock.move.line", {
      move_id: move.id,
      product_id: move.product_id,
      location_id: move.location_id,
      location_dest_id: move.location_dest_id,
      quantity_product_uom: inProductUnit(world, move),
      state: "assigned",
    })
    move.state = "assigned"
  }
  world.change("stock.picking", id, { state: "assigned" })
  return true
}

/** Goods move; quants that reach zero disappear. */
export function validatePicking(world: World, id: number): true {
  const picking = world.find("stock.picking", id) as Row
  const isInternal = (location: unknown) =>
    world.find("stock.location", location)?.usage === "internal"
  for (const move of movesOf(world, id)) {
    for (const line of moveLinesOf(world, move.id)) {
      const quant = quantAt(world, line.product_id, line.location_id)
      const quantity = Number(line.quantity_product_uom)
      quant.quantity = Number(quant.quantity) - quantity
      if (isInternal(line.location_id)) {
        quant.reserved_quantity = Number(quant.reserved_quantity) - quantity
      }
      if (!quant.quantity && !quant.reserved_quantity) {
        world.table("stock.quant").delete(quant.id)
      }
      if (isInternal(line.location_dest_id)) {
        const to = quantAt(world, line.product_id, line.location_dest_id)
        to.quantity = Number(to.quantity) + quantity
      }
      line.state = "done"
    }
    Object.assign(move, { state: "done", picked: true })
    const sold = world.find("sale.order.line", move.sale_line_id)
    if (sold) {
      world.change("sale.order.line", sold.id, {
        qty_delivered:
          Number(sold.qty_delivered) +
          Number(move.quantity) * (isInternal(move.location_dest_id) ? -1 : 1),
      })
    }
  }
  world.change("stock.picking", id, { state: "done", date_done: world.now() })
  world.change("sale.order", Number(picking.sale_id), {
    delivery_status: "full",
  })
  return true
}

/** What is not done yet is given up; its reservations end. */
export function cancel(world: World, id: number): true {
  for (const picking of world.rows("stock.picking")) {
    if (picking.sale_id !== id || picking.state === "done") {
      continue
    }
    for (const move of movesOf(world, picking.id)) {
      for (const line of moveLinesOf(world, move.id)) {
        const quant = quantAt(world, line.product_id, line.location_id)
        quant.reserved_quantity =
          Number(quant.reserved_quantity) - Number(line.quantity_product_uom)
        world.table("stock.move.line").delete(line.id)
      }
      move.state = "cancel"
    }
    picking.state = "cancel"
  }
  world.change("sale.order", id, { state: "cancel", invoice_status: "no" })
  linesOf(world, id).forEach((line) => (line.state = "cancel"))
  return true
}
