/** `npm run bench:units`: runs `benchmarks/<name>/run.mjs`. */
import path from "node:path"
import { pathToFileURL } from "node:url"
import { ROOT } from "./lib/paths.mjs"

const name = process.argv[2] ?? "units"
await import(pathToFileURL(path.join(ROOT, "benchmarks", name, "run.mjs")).href)
