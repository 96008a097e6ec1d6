import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { DATA } from "./paths.mjs"
import { commandOf, isAlive } from "./processes.mjs"

const FILE = path.join(DATA, "launcher.json")

/**
 * @typedef {{ pid: number, script: string, port: number }} Launcher
 * @returns {Launcher | undefined} the launcher of this checkout that is alive
 */
export function liveLauncher() {
  try {
    const launcher = JSON.parse(fs.readFileSync(FILE, "utf8"))
    const alive =
      launcher.pid !== process.pid &&
      isAlive(launcher.pid) &&
      commandOf(launcher.pid).includes(launcher.script)
    return alive ? launcher : undefined
  } catch {
    return undefined
  }
}

/** @throws {Failure} when this checkout's store runs already */
export function assertAlone() {
  const other = liveLauncher()
  if (other) {
    throw new Failure(
      `The store of this folder is running already on port ${other.port} (process ${other.pid}): stop it first, with Ctrl-C or kill ${other.pid}.`
    )
  }
}

/**
 * @param {Omit<Launcher, "pid">} launcher
 * @returns {() => void} gives the lock back
 */
export function takeLock(launcher) {
  fs.mkdirSync(DATA, { recursive: true })
  fs.writeFileSync(FILE, JSON.stringify({ pid: process.pid, ...launcher }))
  return () => fs.rmSync(FILE, { force: true })
}
