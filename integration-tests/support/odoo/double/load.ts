import { checkedValues } from "./records"
import { addLine, addOrder, computeAmounts, linesOf } from "./sales"
import { Fault } from "./fault"
import { MODELS } from "./fields"
import type { World } from "./world"

type Cells = Record<string, unknown>
type Loaded = { ids: number[] | false; messages: object[]; nextrow: number }

/**
 * `load`: creates or updates by external id. A row whose record columns are
 * empty continues the record above with one more line.
 */
export function load(
  world: World,
  model: string,
  columns: string[],
  data: unknown[][]
): Loaded {
  const rows = data.map(
    (row) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Cells
  )
  const groups: Cells[][] = []
  for (const row of rows) {
    const own = columns.some(
      (name) =>
        !name.includes("/id") &&
        !name.startsWith("order_line") &&
        filled(row[name])
    )
    if (filled(row.id) || own || !groups.length) {
      groups.push([row])
    } else {
      groups[groups.length - 1].push(row)
    }
  }
  try {
    const ids = groups.map((group) => loadRecord(world, model, group))
    return { ids, messages: [], nextrow: 0 }
  } catch (error) {
    if (!(error instanceof Fault)) {
      throw error
    }
    return {
      ids: false,
      messages: [
        {
          rows: { from: 0, to: 0 },
          type: "error",
          record: 0,
          message: error.message,
        },
      ],
      nextrow: 0,
    }
  }
}

const filled = (cell: unknown) =>
  cell !== "" && cell !== false && cell !== null && cell !== undefined

/** What a new record of a model begins with. */
const MADE: Record<string, Cells> = {
  "stock.picking": { state: "draft", name: "WH/IN" },
  "stock.move": { state: "draft", quantity: 0, picked: false },
}

function loadRecord(world: World, model: string, group: Cells[]): number {
  const values = checked(world, model, valuesOf(world, model, group[0], ""))
  const externalId = String(group[0].id ?? "")
  const known = world.externalIds.get(externalId)
  let id: number
  if (known && world.find(model, known.id)) {
    id = known.id
    world.change(model, id, values)
  } else {
    id = (
      model === "sale.order"
        ? addOrder(world, values)
        : world.add(model, { active: true, ...MADE[model], ...values })
    ).id
    if (externalId) {
      world.externalIds.set(externalId, { model, id })
    }
  }
  if (model === "sale.order") {
    loadLines(world, id, group)
    computeAmounts(world, id)
  }
  return id
}

function loadLines(world: World, orderId: number, group: Cells[]): void {
  for (const row of group) {
    const values = checked(
      world,
      "sale.order.line",
      valuesOf(world, "sale.order.line", row, "order_line/")
    )
    if (!filled(row["order_line/id"]) && !Object.keys(values).length) {
      continue
    }
    const externalId = String(row["order_line/id"] ?? "")
    const known = world.externalIds.get(externalId)
    const line = linesOf(world, orderId).find(({ id }) => id === known?.id)
    if (line) {
      world.change("sale.order.line", line.id, values)
    } else {
      const { id } = addLine(world, orderId, values)
      world.externalIds.set(externalId, { model: "sale.order.line", id })
    }
  }
}

function checked(world: World, model: string, values: Cells): Cells {
  for (const [name, value] of Object.entries(values)) {
    const [, relation] = (MODELS[model]?.[name] ?? "").split(":")
    for (const id of relation && MODELS[relation] ? [value].flat() : []) {
      if (id && !world.find(relation, id)) {
        throw new Fault(
          2,
          "odoo.exceptions.ValidationError",
          `No matching record found for database id '${String(id)}' in field '${name}'`
        )
      }
    }
  }
  return checkedValues(world, model, values)
}

/** Columns to fields: `partner_id/.id` is an id, `partner_id/id` external. */
function valuesOf(
  world: World,
  model: string,
  row: Cells,
  prefix: string
): Cells {
  const values: Cells = {}
  for (const [column, cell] of Object.entries(row)) {
    if (
      !column.startsWith(prefix) ||
      (!prefix && column.startsWith("order_line"))
    ) {
      continue
    }
    const [name, by] = column.slice(prefix.length).split("/")
    const type = MODELS[model]?.[name]
    if (name === "id" || !type) {
      continue
    }
    if (!filled(cell)) {
      if (type.startsWith("x2many")) {
        values[name] = []
      }
      continue
    }
    values[name] = converted(world, type, cell, by)
  }
  return values
}

function converted(
  world: World,
  type: string,
  cell: unknown,
  by?: string
): unknown {
  if (by === ".id") {
    const ids = String(cell).split(",").map(Number)
    return type.startsWith("x2many") ? ids : ids[0]
  }
  if (by === "id") {
    return world.externalIds.get(String(cell))?.id ?? false
  }
  return type === "float" || type === "integer" ? Number(cell) : cell
}
