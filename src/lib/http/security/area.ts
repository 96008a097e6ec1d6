/** Parts of the API that have limits and headers of their own. */
export type Area = "store" | "admin" | "auth" | "courier" | "track"

const AREAS: readonly string[] = ["store", "admin", "auth", "courier", "track"]

/**
 * The area a path belongs to. Express matches paths without regard to case,
 * so `/STORE/products` is the store, too.
 */
export function areaOf(path: string): Area | undefined {
  const first = path.split(/[/?]/, 2)[1]?.toLowerCase()
  return first && AREAS.includes(first) ? (first as Area) : undefined
}

/** `/docs`, `/static`: whether a path is this folder or lies below it. */
export function isUnder(path: string, folder: string): boolean {
  const lower = path.split("?", 1)[0].toLowerCase()
  return lower === folder || lower.startsWith(`${folder}/`)
}
