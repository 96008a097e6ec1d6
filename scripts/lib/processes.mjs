import { spawnSync } from "node:child_process"
import fs from "node:fs"

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * @param {number} pid negative for a process group
 * @returns {boolean} a zombie that nobody has collected counts as gone
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") {
      return false
    }
  }
  return pid < 0 || !isZombie(pid)
}

/** @param {number} pid */
function isZombie(pid) {
  return statOf(pid)?.[0] === "Z"
}

/**
 * @param {number} pid
 * @returns {number | undefined} undefined where the system does not tell
 */
export function parentOf(pid) {
  const parent = statOf(pid)?.[1]
  return parent === undefined ? undefined : Number(parent)
}

/**
 * @param {number} pid
 * @returns {string[] | undefined} state, parent and so on
 */
function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name before it stands in brackets and may hold anything.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return undefined
  }
}

/**
 * @param {number} pid
 * @returns {string} command line, "" when there is no such process
 */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
  } catch {
    const ps = spawnSync("ps", ["-o", "command=", "-p", String(pid)], {
      encoding: "utf8",
    })
    return ps.status === 0 ? ps.stdout.trim() : ""
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // No such group, or gone already: the process itself, or nothing.
    }
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether it came true in time
 */
export async function waitUntil(condition, patience) {
  const end = Date.now() + patience
  while (!condition()) {
    if (Date.now() > end) {
      return false
    }
    await sleep(50)
  }
  return true
}
