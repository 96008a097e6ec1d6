/**
 * Writes `docs/openapi.json` and `docs/postman.json` from the routes'
 * contracts. `--check` writes nothing and fails when a file is out of date.
 */
import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { format } from "prettier"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const require = createRequire(import.meta.url)
require("ts-node").register({ swc: true, transpileOnly: true, cwd: root })

const { suiteDocument } = require(join(root, "src/api/docs/document.ts"))
const { toPostman } = require(join(root, "src/lib/openapi/index.ts"))

const document = suiteDocument()
const files = {
  "docs/openapi.json": document,
  "docs/postman.json": toPostman(document),
}
const check = process.argv.includes("--check")
const stale = []

for (const [name, content] of Object.entries(files)) {
  const path = join(root, name)
  const text = await format(JSON.stringify(content), { parser: "json" })
  const before = await readFile(path, "utf8").catch(() => "")
  if (before === text) {
    continue
  }
  stale.push(name)
  if (!check) {
    await writeFile(path, text)
  }
}

if (check && stale.length) {
  console.error(`Out of date: ${stale.join(", ")}. Run: npm run openapi`)
  process.exitCode = 1
} else {
  const routes = Object.values(document.paths).flatMap(Object.keys).length
  console.log(`${routes} routes, ${stale.length} file(s) written`)
}
