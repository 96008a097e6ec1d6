/**
 * `npm run prove:stock`: the ledger test of stock in full, hundreds of random
 * steps for each of several seeds, and the race of forty carts; `npm test` plays
 * a part of both.
 */
import { spawn } from "node:child_process"
import path from "node:path"
import { ROOT } from "./lib/paths.mjs"

const child = spawn(
  process.execPath,
  [
    path.join(ROOT, "scripts/test.mjs"),
    "--selectProjects",
    "http",
    "--testPathPattern",
    "stock/(ledger|guard)",
  ],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      LEDGER_STEPS: process.env.LEDGER_STEPS ?? "100",
      RACE_CARTS: process.env.RACE_CARTS ?? "40",
      LEDGER_SEEDS: process.env.LEDGER_SEEDS ?? "1,2,3",
    },
  }
)
child.on("exit", (code) => {
  process.exitCode = code ?? 1
})
