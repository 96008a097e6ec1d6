/** Large proofs: specs that `npm test` plays a part of, played whole. */
import { spawn } from "node:child_process"
import path from "node:path"
import { ROOT } from "./paths.mjs"

/**
 * Runs HTTP specs with these numbers; what the caller's environment says wins.
 * @param {string} specs pattern of their paths
 * @param {Record<string, string>} numbers environment variables
 */
export function prove(specs, numbers) {
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, "scripts/test.mjs"),
      "--selectProjects",
      "http",
      "--testPathPattern",
      specs,
    ],
    { cwd: ROOT, stdio: "inherit", env: { ...numbers, ...process.env } }
  )
  child.on("exit", (code) => {
    process.exitCode = code ?? 1
  })
}
