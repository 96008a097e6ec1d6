import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Version of the package this file belongs to: the sources and the build lie
 * at different depths below its `package.json`.
 */
export function packageVersion(from: string = __dirname): string {
  const file = join(from, "package.json")
  if (existsSync(file)) {
    const { version } = JSON.parse(readFileSync(file, "utf8")) as {
      version?: string
    }
    return version ?? "0.0.0"
  }
  const above = dirname(from)
  return above === from ? "0.0.0" : packageVersion(above)
}
