type Tree = { [key: string]: Tree | true }
type Value = Record<string, unknown>

/**
 * The parts of documents at these paths. The framework's helper walks all
 * paths for every document; an index with a field for each currency has
 * hundreds, and a document a few.
 */
export function projector(paths: string[]): (document: Value) => Value {
  const tree: Tree = {}
  for (const path of paths) {
    let place = tree
    const keys = path.split(".")
    const last = keys.pop() ?? ""
    for (const key of keys) {
      const next = place[key]
      place = typeof next === "object" ? next : (place[key] = {})
    }
    place[last] = true
  }
  return (document) => project(document, tree)
}

function project(value: Value, tree: Tree): Value {
  const picked: Value = {}
  for (const [key, inner] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (branch === undefined) {
      continue
    }
    picked[key] = branch === true ? inner : within(inner, branch)
  }
  return picked
}

function within(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => within(one, tree))
  }
  return value && typeof value === "object"
    ? project(value as Value, tree)
    : value
}
