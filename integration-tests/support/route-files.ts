import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { RouteName } from "./covers"

const METHOD = /export\s+(?:const|async\s+function|function)\s+([A-Z]+)\b/g
const REEXPORT = /export\s*\{([^}]*)\}/g

/** Files below a folder whose name fits. */
export function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Every route that `src/api` registers, found the way Medusa finds them. */
export function routesOnDisk(apiFolder: string): RouteName[] {
  return filesBelow(apiFolder, /^route\.ts$/).flatMap((file) => {
    const folder = relative(apiFolder, join(file, "..")).split(sep).join("/")
    const path = `/${folder}`.replace(/\[(\w+)\]/g, ":$1")
    return methodsIn(readFileSync(file, "utf8")).map(
      (method) => `${method} ${path}` as RouteName
    )
  })
}

function methodsIn(source: string): string[] {
  const declared = [...source.matchAll(METHOD)].map(([, name]) => name)
  const reexported = [...source.matchAll(REEXPORT)].flatMap(([, list]) =>
    list.split(",").map(
      (item) =>
        item
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? ""
    )
  )
  const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]
  return [...declared, ...reexported].filter((name) => verbs.includes(name))
}

/** Routes that spec files claim to test with `covers(...)`. */
export function routesCovered(testFolder: string): Set<string> {
  const calls = filesBelow(testFolder, /\.spec\.ts$/).flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/\bcovers\(([^)]*)\)/g),
  ])
  return new Set(
    calls.flatMap(([, list]) =>
      [...list.matchAll(/"([A-Z]+ \/[^"]*)"/g)].map(([, route]) => route)
    )
  )
}
