import { compileDomain, python } from "./domain"
import {
  Fault,
  missingError,
  userError,
  validationError,
  valueError,
} from "./fault"
import { DEFAULT_ORDER, MODELS, RESTRICTED } from "./fields"
import type { Context, Row, World } from "./world"

type Domain = readonly unknown[]
export type SearchOptions = { offset?: number; limit?: number; order?: string }

/** The fields of a model. */
export function fieldsOf(model: string) {
  const fields = MODELS[model]
  if (!fields) {
    throw userError(`Object ${model} doesn't exist`)
  }
  return fields
}

export function search(
  world: World,
  model: string,
  domain: Domain,
  { offset = 0, limit = 0, order }: SearchOptions,
  context: Context
): number[] {
  const fields = fieldsOf(model)
  const test = compileDomain(world, model, domain, context)
  const mentionsActive = domain.some(
    (term) => Array.isArray(term) && term[0] === "active"
  )
  const hideArchived =
    "active" in fields && context.active_test !== false && !mentionsActive
  const found = world
    .rows(model)
    .filter((row) => (!hideArchived || row.active !== false) && test(row))
  const rows = found
    .filter(ofCompanies(fields, context))
    .sort(
      comparer(world, model, order || DEFAULT_ORDER[model] || "id", context)
    )
  return rows
    .slice(offset, limit ? offset + limit : undefined)
    .map((row) => row.id)
}

/** What belongs to another company than those asked for is not seen. */
function ofCompanies(fields: object, { allowed_company_ids }: Context) {
  const allowed = allowed_company_ids as number[] | undefined
  return ({ company_id }: Row) =>
    !allowed ||
    !("company_id" in fields) ||
    !company_id ||
    allowed.includes(Number(company_id))
}

function comparer(
  world: World,
  model: string,
  order: string,
  context: Context
): (a: Row, b: Row) => number {
  const keys = order.split(",").map((part) => {
    const [, field, direction] =
      /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? []
    if (!field) {
      throw userError(
        `Invalid "order" specified (${order}). A valid "order" specification is a comma-separated list of valid field names (optionally followed by asc/desc for the direction)`
      )
    }
    if (!fieldsOf(model)[field]) {
      throw valueError(`Invalid field '${field}' on model '${model}'`)
    }
    return { field, sign: direction?.toLowerCase() === "desc" ? -1 : 1 }
  })
  return (a, b) => {
    for (const { field, sign } of keys) {
      const [x, y] =
        field === "write_date"
          ? [a.write_date, b.write_date]
          : [
              world.value(model, a, field, context),
              world.value(model, b, field, context),
            ]
      if (x !== y) {
        // Nothing sorts after everything, as in PostgreSQL.
        const less =
          x === false ? false : y === false || (x as number) < (y as number)
        return (less ? -1 : 1) * sign
      }
    }
    return a.id - b.id
  }
}

/** Rows as `read` answers them; ids that are missing are left out. */
export function read(
  world: World,
  model: string,
  ids: readonly number[],
  names: readonly string[] | undefined,
  load: string | undefined,
  context: Context
): Record<string, unknown>[] {
  const fields = fieldsOf(model)
  const wanted = names?.length ? names : Object.keys(fields)
  for (const name of wanted) {
    const group = RESTRICTED[model]?.[name]
    if (group) {
      throw new Fault(
        4,
        "odoo.exceptions.AccessError",
        `The requested operation can not be completed due to security restrictions.\n\nDocument type: Contact (${model})\nOperation: read\nUser: 6\nFields:\n- ${name} (allowed for groups ${group})`
      )
    }
    if (!fields[name]) {
      throw valueError(`Invalid field '${name}' on model '${model}'`)
    }
  }
  return ids.flatMap((id) => {
    const row = world.find(model, id)
    if (!row) {
      return []
    }
    const out: Record<string, unknown> = { id }
    for (const name of wanted) {
      out[name] = shown(world, model, row, name, load, context)
    }
    return [out]
  })
}

function shown(
  world: World,
  model: string,
  row: Row,
  name: string,
  load: string | undefined,
  context: Context
): unknown {
  const type = MODELS[model][name]
  const value = world.value(model, row, name, context)
  if (type === "datetime" && typeof value === "string") {
    return value.slice(0, 19)
  }
  if (type.startsWith("many2one:") && typeof value === "number") {
    const label = world.displayName(type.slice(9), value, context)
    return load === "" ? value : [value, label]
  }
  return value
}

/** @throws Fault as Odoo refuses: unknown field, missing record, wrong type */
export function checkedValues(
  world: World,
  model: string,
  values: Record<string, unknown>
): Record<string, unknown> {
  const fields = fieldsOf(model)
  for (const [name, value] of Object.entries(values)) {
    const type = fields[name]
    if (!type) {
      throw valueError(`Invalid field '${name}' on model '${model}'`)
    }
    if (
      type === "float" &&
      typeof value === "string" &&
      Number.isNaN(Number(value))
    ) {
      throw valueError(`could not convert string to float: '${value}'`)
    }
    if (
      type === "datetime" &&
      typeof value === "string" &&
      !/^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(value)
    ) {
      throw valueError(
        `time data '${value}' does not match format '%Y-%m-%d %H:%M:%S'`
      )
    }
    if (type.startsWith("many2one:") && typeof value === "number" && value) {
      const target = type.slice(9)
      if (MODELS[target] && !world.find(target, value)) {
        throw missingError(target, [value])
      }
    }
    const choices = CHOICES[`${model}.${name}`]
    if (choices && value !== false && !choices(world).includes(String(value))) {
      throw valueError(`Wrong value for ${model}.${name}: ${python(value)}`)
    }
  }
  checkBarcode(world, model, values)
  return values
}

function checkBarcode(
  world: World,
  model: string,
  { barcode }: Record<string, unknown>
): void {
  const bearer =
    model === "product.product" && barcode
      ? world.rows(model).filter((row) => row.barcode === barcode)
      : []
  if (bearer.length) {
    const names = bearer.map(({ id }) => world.displayName(model, id, {}))
    throw validationError(
      `Barcode(s) already assigned:\n\n- Barcode "${String(barcode)}" already assigned to product(s): ${names.join(", ")}\n\nNote: products that you don't have access to will not be shown above.`
    )
  }
}

const CHOICES: Record<string, (world: World) => string[]> = {
  "product.template.detailed_type": () => ["consu", "service", "product"],
  "res.partner.lang": (world) =>
    world.rows("res.lang").map((row) => String(row.code)),
}
