/** `npm run bench:units`: runs `benchmarks/units/run.mjs`, or a file by name. */
import path from "node:path"
import { pathToFileURL } from "node:url"
import { ROOT } from "./lib/paths.mjs"

const name = process.argv[2] ?? "units"
const file = name.endsWith(".mjs") ? name : path.join(name, "run.mjs")
await import(pathToFileURL(path.join(ROOT, "benchmarks", file)).href)
