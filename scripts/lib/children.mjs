import { spawn } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { stripVTControlCharacters } from "node:util"
import { signalGroup, sleep } from "./processes.mjs"

const GUARD = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "guard.mjs"
)
const TAIL = 40

/**
 * @typedef {object} ChildOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {"workers" | "database"} [rank] the database is ended last
 * @property {number} [nice] by how much it stands back behind others
 * @property {string} [log] file that gets the whole output, begun anew
 * @property {boolean} [inherit] output straight to the terminal
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {() => boolean} running
 * @property {Promise<{ code: number | null, signal: string | null }>} exited
 * @property {() => string[]} tail last lines of its output
 * @property {(listener: (line: string) => void) => void} onLine
 * @property {() => void} closeLog
 * @property {(patience?: number) => Promise<void>} stop
 */

/**
 * The processes of one launcher. Each is the head of its own group, so that
 * Ctrl-C in a terminal reaches the launcher alone, which then ends them in
 * order; the guard ends them when the launcher itself is killed.
 */
export class Children {
  /** @type {Set<Child & { rank: "workers" | "database" }>} */
  #running = new Set()
  #guard
  #closed = false

  constructor() {
    this.#guard = spawn(process.execPath, [GUARD], {
      cwd: "/",
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    })
    this.#guard.on("error", () => {})
    this.#guard.stdin.on("error", () => {})
    this.#guard.unref()
  }

  /** @param {object} message */
  #tell(message) {
    this.#guard.stdin.write(`${JSON.stringify(message)}\n`)
  }

  /** When all have ended: the guard sees an empty list and goes as well. */
  async dismissGuard() {
    const gone = new Promise((resolve) => this.#guard.once("exit", resolve))
    this.#guard.stdin.end()
    if (this.#guard.exitCode === null) {
      await Promise.race([gone, sleep(3000)])
    }
  }

  /** @param {string} folder removed by the guard if the launcher cannot */
  removeAtEnd(folder) {
    this.#tell({ remove: folder })
    return () => {
      fs.rmSync(folder, { recursive: true, force: true })
      this.#tell({ keep: folder })
    }
  }

  /**
   * @param {string} name for messages
   * @param {string} command
   * @param {string[]} args
   * @param {ChildOptions} [options]
   * @returns {Child}
   */
  start(name, command, args, options = {}) {
    if (this.#closed) {
      throw new Error(`${name} is not started any more`)
    }
    const rank = options.rank ?? "workers"
    const endSignal = rank === "database" ? "SIGINT" : "SIGTERM"
    const output = options.inherit ? "inherit" : "pipe"
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      uid: options.uid,
      gid: options.gid,
      detached: true,
      stdio: ["ignore", output, output],
    })
    const pid = child.pid ?? 0
    if (pid) {
      this.#tell({
        watch: pid,
        signal: endSignal,
        order: rank === "database" ? 1 : 0,
      })
      if (options.nice) {
        os.setPriority(pid, Math.min(19, os.getPriority() + options.nice))
      }
    }
    const lines = new Lines(options.log)
    child.stdout?.on("data", (chunk) => lines.push(chunk))
    child.stderr?.on("data", (chunk) => lines.push(chunk))

    let running = true
    /** @type {Child["exited"]} */
    const exited = new Promise((resolve) => {
      child.once("error", (error) => {
        lines.push(`${error.message}\n`)
        resolve({ code: 127, signal: null })
      })
      child.once("exit", (code, signal) => resolve({ code, signal }))
    })
    const handle = {
      name,
      pid,
      rank,
      running: () => running,
      exited: exited.then((end) => {
        running = false
        this.#running.delete(handle)
        if (pid) {
          // What it started itself (a bundler's service) goes with it.
          signalGroup(pid, "SIGKILL")
          this.#tell({ forget: pid })
        }
        return end
      }),
      tail: () => lines.tail,
      /** @param {(line: string) => void} listener */
      onLine: (listener) => lines.listeners.add(listener),
      closeLog: () => lines.closeLog(),
      stop: async (patience = 15_000) => {
        if (!running) {
          return
        }
        signalGroup(pid, endSignal)
        await Promise.race([handle.exited, sleep(patience)])
        if (running) {
          signalGroup(pid, "SIGKILL")
        }
        await handle.exited
      },
    }
    this.#running.add(handle)
    return handle
  }

  /**
   * Workers first, so that the store can say good-bye to its database.
   *
   * @param {number} patience milliseconds before SIGKILL
   */
  async stopAll(patience) {
    this.#closed = true
    for (const rank of ["workers", "database"]) {
      const group = [...this.#running].filter((child) => child.rank === rank)
      await Promise.all(group.map((child) => child.stop(patience)))
    }
  }
}

/** Splits output into lines, keeps the last ones, and writes all to a log. */
class Lines {
  /** @type {string[]} */
  tail = []
  /** @type {Set<(line: string) => void>} */
  listeners = new Set()
  #rest = ""
  /** @type {number | undefined} */
  #file

  /** @param {string} [log] */
  constructor(log) {
    if (log) {
      fs.mkdirSync(path.dirname(log), { recursive: true })
      this.#file = fs.openSync(log, "w")
    }
  }

  closeLog() {
    if (this.#file !== undefined) {
      fs.closeSync(this.#file)
      this.#file = undefined
    }
  }

  /** @param {Buffer | string} chunk */
  push(chunk) {
    if (this.#file !== undefined) {
      fs.writeSync(this.#file, stripVTControlCharacters(chunk.toString()))
    }
    const parts = (this.#rest + chunk.toString()).split(/\r?\n/)
    this.#rest = parts.pop() ?? ""
    for (const part of parts) {
      const line = stripVTControlCharacters(part).trimEnd()
      if (line) {
        this.tail = [...this.tail.slice(1 - TAIL), line]
        this.listeners.forEach((listener) => listener(line))
      }
    }
  }
}
