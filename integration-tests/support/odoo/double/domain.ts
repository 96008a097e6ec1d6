import { valueError } from "./fault"
import { MODELS } from "./fields"
import type { Row, World } from "./world"

const OPERATORS = new Set([
  "=",
  "!=",
  ">",
  ">=",
  "<",
  "<=",
  "in",
  "not in",
  "like",
  "ilike",
  "not ilike",
  "=like",
  "=ilike",
  "child_of",
])

type Leaf = [field: string, operator: string, value: unknown]
type Test = (row: Row) => boolean

/** Compiles a domain in prefix notation; terms without operator are joined. */
export function compileDomain(
  world: World,
  model: string,
  domain: readonly unknown[],
  context: Record<string, unknown>
): Test {
  const terms: Test[] = []
  for (let at = domain.length - 1; at >= 0; at--) {
    const term = domain[at]
    if (term === "&" || term === "|") {
      const [left, right] = [terms.pop(), terms.pop()] as [Test, Test]
      terms.push(
        term === "&"
          ? (row) => left(row) && right(row)
          : (row) => left(row) || right(row)
      )
    } else if (term === "!") {
      const inner = terms.pop() as Test
      terms.push((row) => !inner(row))
    } else {
      terms.push(compileLeaf(world, model, term as Leaf, context))
    }
  }
  return (row) => terms.every((test) => test(row))
}

function compileLeaf(
  world: World,
  model: string,
  leaf: Leaf,
  context: Record<string, unknown>
): Test {
  const [path, operator, wanted] = leaf
  if (!OPERATORS.has(operator)) {
    throw valueError(`Invalid leaf ${python(leaf)}`)
  }
  const [field, ...rest] = path.split(".")
  const type = MODELS[model]?.[field]
  if (!type) {
    throw valueError(`Invalid field ${model}.${field} in leaf ${python(leaf)}`)
  }
  const [, relation] = type.split(":")
  if (rest.length && relation) {
    const inner = compileLeaf(
      world,
      relation,
      [rest.join("."), operator, wanted],
      context
    )
    return (row) =>
      linked(world.value(model, row, field, context)).some((id) => {
        const target = world.find(relation, id)
        return target !== undefined && inner(target)
      })
  }
  if (operator === "child_of") {
    const roots = new Set(linked(wanted))
    return (row) =>
      ancestors(world, relation ?? model, relation ? row[field] : row.id).some(
        (id) => roots.has(id)
      )
  }
  const test = comparison(operator, wanted)
  // Kept in microseconds, compared in microseconds, read in seconds.
  return (row) => {
    const value =
      field === "write_date"
        ? world.exactWriteDate(model, row)
        : world.value(model, row, field, context)
    return Array.isArray(value)
      ? operator === "not in" || operator === "!="
        ? value.every(test)
        : value.some(test)
      : test(value)
  }
}

function comparison(
  operator: string,
  wanted: unknown
): (value: unknown) => boolean {
  const list = new Set(Array.isArray(wanted) ? wanted : [wanted])
  const empty = (value: unknown) => value === false || value === undefined
  // Numbers or instants as text: JavaScript orders both.
  const bound = wanted as number
  const pattern = likePattern(operator, String(wanted))
  switch (operator) {
    case "=":
      return (value) => (wanted === false ? empty(value) : value === wanted)
    case "!=":
      return (value) => (wanted === false ? !empty(value) : value !== wanted)
    case "in":
      return (value) => list.has(empty(value) ? false : value)
    case "not in":
      return (value) => !list.has(empty(value) ? false : value)
    case ">":
      return (value) => !empty(value) && (value as number) > bound
    case ">=":
      return (value) => !empty(value) && (value as number) >= bound
    case "<":
      return (value) => !empty(value) && (value as number) < bound
    case "<=":
      return (value) => !empty(value) && (value as number) <= bound
    case "not ilike":
      return (value) => !pattern.test(String(value))
    default:
      return (value) => typeof value === "string" && pattern.test(value)
  }
}

function likePattern(operator: string, wanted: string): RegExp {
  const source = wanted
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".")
  const flags = operator.includes("ilike") ? "is" : "s"
  return new RegExp(operator.startsWith("=") ? `^${source}$` : source, flags)
}

function linked(value: unknown): number[] {
  if (Array.isArray(value)) {
    return value as number[]
  }
  return typeof value === "number" ? [value] : []
}

function ancestors(world: World, model: string, id: unknown): number[] {
  const path: number[] = []
  for (let at = id; typeof at === "number" && at;) {
    path.push(at)
    const row = world.find(model, at)
    at = row?.parent_id ?? row?.location_id
  }
  return path
}

/** As Python prints a tuple. */
export function python(value: unknown): string {
  if (Array.isArray(value)) {
    return `(${value.map(python).join(", ")})`
  }
  if (typeof value === "boolean") {
    return value ? "True" : "False"
  }
  return typeof value === "string" ? `'${value}'` : String(value)
}
