import path from "node:path"
import { Failure } from "./failure.mjs"
import { parseLogLine, readable } from "./log-line.mjs"
import { DATA, MEDUSA_CLI, ROOT, shown } from "./paths.mjs"

const DETAIL_WIDTH = 48
/** What the framework says at every boot tells nobody how far a phase is. */
const NOISE =
  /to load from|in-memory|not found|Using flag|skipped|Local Event Bus|Removing/

/** @param {string} name */
export const logFile = (name) => path.join(DATA, "logs", `${name}.log`)

/**
 * Runs a Medusa command from the sources and waits for its end; its output
 * goes to `.data/logs`, the last line of it to the phase.
 *
 * @param {import("./children.mjs").Children} children
 * @param {string} name of the log
 * @param {string[]} args of the command
 * @param {import("./environment.mjs").Env} env
 * @param {(text: string) => void} detail
 * @param {{ nice?: number }} [options]
 * @throws {Failure} with the last lines when it fails
 */
export async function runMedusa(
  children,
  name,
  args,
  env,
  detail,
  options = {}
) {
  const log = logFile(name)
  const child = children.start(name, process.execPath, [MEDUSA_CLI, ...args], {
    cwd: ROOT,
    env,
    log,
    ...options,
  })
  child.onLine((line) => {
    const { text } = parseLogLine(line)
    if (/^[A-Za-z]/.test(text) && !NOISE.test(text)) {
      detail(text.slice(0, DETAIL_WIDTH))
    }
  })
  const { code, signal } = await child.exited
  if (code !== 0) {
    throw new Failure(
      `medusa ${args[0]} ended with ${signal ?? `exit code ${code}`}; its whole output is in ${shown(log)}.`,
      { output: child.tail().slice(-25).map(readable) }
    )
  }
}
