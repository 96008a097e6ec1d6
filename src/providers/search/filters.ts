import type { SearchTypes } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { PlannedField } from "./fields"
import { join, sql, type Sql } from "./sql"

type Fields = ReadonlyMap<string, PlannedField>
type Operators = SearchTypes.SearchOperatorMap<SearchTypes.SearchFilterValue>

const TRUE = sql("true")

/** A tree of filters as a condition on the column `indexed`. */
export function condition(
  filters: SearchTypes.SearchFilters | undefined,
  fields: Fields
): Sql {
  const parts = Object.entries(filters ?? {}).flatMap(([key, value]) => {
    if (value === undefined) {
      return []
    }
    switch (key) {
      case "$and":
        return all(branches(value).map((branch) => condition(branch, fields)))
      case "$or":
        return any(branches(value).map((branch) => condition(branch, fields)))
      case "$not":
        return not(condition(value as SearchTypes.SearchFilters, fields))
      default:
        return ofField(fieldAt(key, fields), value)
    }
  })
  return all(parts)
}

function branches(value: unknown): SearchTypes.SearchFilters[] {
  return value as SearchTypes.SearchFilters[]
}

function all(parts: Sql[]): Sql {
  return parts.length ? enclosed(join(parts, " and ")) : TRUE
}

function any(parts: Sql[]): Sql {
  return parts.length ? enclosed(join(parts, " or ")) : sql("false")
}

function not(part: Sql): Sql {
  return sql(`not coalesce(${part.text}, false)`, ...part.bindings)
}

function enclosed({ text, bindings }: Sql): Sql {
  return { text: `(${text})`, bindings }
}

function ofField(field: PlannedField, value: unknown): Sql {
  if (value === null || typeof value !== "object" || value instanceof Date) {
    return equals(field, value)
  }
  if (Array.isArray(value)) {
    return any(value.map((one) => equals(field, one)))
  }
  return all(
    Object.entries(value as Operators)
      .filter(([, operand]) => operand !== undefined)
      .map(([operator, operand]) => compare(field, operator, operand))
  )
}

function compare(field: PlannedField, operator: string, operand: unknown): Sql {
  const list = () => [operand].flat()
  switch (operator) {
    case "$eq":
      return equals(field, operand)
    case "$ne":
      return not(equals(field, operand))
    case "$in":
    case "$overlaps":
      return any(list().map((one) => equals(field, one)))
    case "$nin":
      return not(any(list().map((one) => equals(field, one))))
    case "$contains":
      return all(list().map((one) => equals(field, one)))
    case "$exists":
      return sql(`${valueOf(field)} is ${operand ? "not null" : "null"}`)
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return sql(
        `${numberOf(field)} ${INEQUALITIES[operator]} ?`,
        scalarOf(field, operand)
      )
    case "$prefix":
      return sql(`starts_with(${textOf(field)}, ?)`, String(operand))
    case "$like":
      return sql(`${textOf(field)} like ?`, String(operand))
    default:
      throw refused(`does not know the operator "${operator}"`)
  }
}

const INEQUALITIES = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" } as const

/** The value, or one of an array's values; the index of `indexed` answers. */
function equals(field: PlannedField, value: unknown): Sql {
  if (value === null) {
    return sql(`${valueOf(field)} is null`)
  }
  const leaf = scalarOf(field, value)
  const object = field.path
    .split(".")
    .reduceRight<unknown>(
      (inner, key) => ({ [key]: inner }),
      field.is_array ? [leaf] : leaf
    )
  return sql("indexed @> ?::jsonb", JSON.stringify(object))
}

/** A value in the form in which it is indexed. */
export function scalarOf(
  { kind, path }: PlannedField,
  value: unknown
): string | number | boolean {
  switch (kind) {
    case "boolean":
      return value === true || value === "true"
    case "number":
    case "date": {
      const number =
        kind === "date" && (value instanceof Date || typeof value === "string")
          ? new Date(value).getTime()
          : Number(value)
      if (Number.isNaN(number)) {
        throw refused(`cannot compare "${path}" with "${String(value)}"`)
      }
      return number
    }
    default:
      return String(value)
  }
}

/** The field at a path. @throws MedusaError for one that is not there */
export function fieldAt(path: string, fields: Fields): PlannedField {
  const field = fields.get(path)
  if (!field) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The search index has no field "${path}"`
    )
  }
  return field
}

/** Paths come from definitions; a quote in one is doubled all the same. */
function pathOf(path: string): string {
  const keys = path.split(".").map((key) => `"${key.replace(/["\\]/g, "")}"`)
  return `'{${keys.join(",").replace(/'/g, "''").replace(/\?/g, "")}}'`
}

export function valueOf({ path }: PlannedField): string {
  return `(indexed #> ${pathOf(path)})`
}

export function textOf({ path }: PlannedField): string {
  return `(indexed #>> ${pathOf(path)})`
}

/** A number to compare and to sort by. @throws for an array */
export function numberOf(field: PlannedField): string {
  if (field.is_array || (field.kind !== "number" && field.kind !== "date")) {
    throw refused(`cannot compare the field "${field.path}"`)
  }
  return `${textOf(field)}::float8`
}

function refused(what: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The search provider ${what}`
  )
}
