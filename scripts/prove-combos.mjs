/**
 * `npm run prove:combos`: the model of a cart with deals in full, 300 random
 * calls for each of several seeds, and the races for a limit and for stock;
 * `npm test` plays a part of them.
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
    "combos/(model|limits)",
  ],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      COMBO_STEPS: process.env.COMBO_STEPS ?? "300",
      COMBO_SEEDS: process.env.COMBO_SEEDS ?? "1,2,3,4,5",
      COMBO_RACE_CARTS: process.env.COMBO_RACE_CARTS ?? "40",
    },
  }
)
child.on("exit", (code) => {
  process.exitCode = code ?? 1
})
