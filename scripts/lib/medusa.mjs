import path from "node:path"
import { Failure } from "./failure.mjs"
import { DATA, MEDUSA_CLI, ROOT, shown } from "./paths.mjs"

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
 * @throws {Failure} with the last lines when it fails
 */
export async function runMedusa(children, name, args, env, detail) {
  const log = logFile(name)
  const child = children.start(name, process.execPath, [MEDUSA_CLI, ...args], {
    cwd: ROOT,
    env,
    log,
  })
  child.onLine((line) => detail(messageOf(line)))
  const { code, signal } = await child.exited
  if (code !== 0) {
    throw new Failure(
      `medusa ${args[0]} ended with ${signal ?? `exit code ${code}`}; its whole output is in ${shown(log)}.`,
      { output: child.tail().slice(-25) }
    )
  }
}

/** @param {string} line of Medusa's logger, text or JSON */
function messageOf(line) {
  const text = line.startsWith("{")
    ? (/"message":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? line)
    : line.replace(/^(info|warn|error|debug|success|http):\s*/, "")
  return text.length > 50 ? `${text.slice(0, 49)}…` : text
}
