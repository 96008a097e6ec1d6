import { checkedValues } from "./records"
import { addLine, addOrder, computeAmounts, linesOf } from "./sales"
import { Fault } from "./fault"
import { MODELS } from "./fields"
import { stamp, type Context, type World } from "./world"

type Cells = Record<string, unknown>
type Loaded = { ids: number[] | false; messages: object[]; nextrow: number }

/**
 * `load`: creates or updates by external id. A row whose record columns are
 * empty continues the record above with one more line.
 */
export function load(
  world: World,
  model: string,
  { columns, data }: { columns: string[]; data: unknown[][] },
  context: Context
): Loaded {
  // A column is looked up before anything is read.
  columns.forEach((column) => checkColumn(model, column))
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
    const ids = groups.map((group) => loadRecord(world, model, group, context))
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

function checkColumn(model: string, column: string): void {
  const [name, inner] = column.split("/")
  const [, relation] = (MODELS[model]?.[name] ?? "").split(":")
  const known = name === "id" || name in MODELS[model]
  if (!known) {
    throw new Fault(1, "KeyError", `'${name}'`)
  }
  if (inner && inner !== "id" && inner !== ".id" && MODELS[relation]) {
    checkColumn(relation, inner)
  }
}

const filled = (cell: unknown) =>
  cell !== "" && cell !== false && cell !== null && cell !== undefined

/** What a new record of a model begins with. */
const MADE: Record<string, Cells> = {
  "stock.picking": { state: "draft", name: "WH/IN" },
  "stock.move": { state: "draft", quantity: 0, picked: false },
}

/** An empty cell of these takes the default away, and that is refused. */
const REQUIRED: Record<string, string[]> = {
  "sale.order": ["partner_id", "warehouse_id"],
  "res.partner": ["name"],
}

function loadRecord(
  world: World,
  model: string,
  group: Cells[],
  context: Context
): number {
  const values = checked(
    world,
    model,
    valuesOf(world, model, group[0], "", context),
    context
  )
  const empty = REQUIRED[model]?.find((name) => values[name] === false)
  if (empty) {
    throw new Fault(
      2,
      "odoo.exceptions.ValidationError",
      `Missing required value for the field '${empty}'`
    )
  }
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
    loadLines(world, id, group, context)
    computeAmounts(world, id)
  }
  return id
}

function loadLines(
  world: World,
  orderId: number,
  group: Cells[],
  context: Context
): void {
  for (const row of group) {
    const values = checked(
      world,
      "sale.order.line",
      valuesOf(world, "sale.order.line", row, "order_line/", context),
      context
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

function checked(
  world: World,
  model: string,
  values: Cells,
  { active_test }: Context
): Cells {
  for (const [name, value] of Object.entries(values)) {
    const [, relation] = (MODELS[model]?.[name] ?? "").split(":")
    for (const id of relation && MODELS[relation] ? [value].flat() : []) {
      const target = world.find(relation, id)
      // It searches, so it does not find what is archived.
      if (
        id &&
        (!target || (target.active === false && active_test !== false))
      ) {
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
  prefix: string,
  context: Context
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
      values[name] = type.startsWith("x2many") ? [] : false
      continue
    }
    values[name] = converted(world, type, { cell, by }, context)
  }
  return values
}

function converted(
  world: World,
  type: string,
  { cell, by }: { cell: unknown; by?: string },
  { tz }: Context
): unknown {
  if (by === ".id") {
    const ids = String(cell).split(",").map(Number)
    return type.startsWith("x2many") ? ids : ids[0]
  }
  if (by === "id") {
    return world.externalIds.get(String(cell))?.id ?? false
  }
  if (type === "boolean") {
    if (typeof cell !== "string") {
      throw new Fault(
        1,
        "AttributeError",
        `'${typeof cell}' object has no attribute 'lower'`
      )
    }
    return /^(1|true|yes)$/i.test(cell)
  }
  if (type === "datetime" && tz === "Asia/Riyadh") {
    // Taken for the user's own clock, three hours ahead.
    const utc = new Date(`${String(cell).replace(" ", "T")}Z`).getTime()
    return stamp(new Date(utc - 3 * 3_600_000)).slice(0, 19)
  }
  return type === "float" || type === "integer" ? Number(cell) : cell
}
