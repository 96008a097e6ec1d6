import { describeFailure, Failure } from "./failure.mjs"
import { Children } from "./children.mjs"
import { Phases } from "./phases.mjs"
import { parentOf, sleep } from "./processes.mjs"

/** Exit codes of a shell for a program that ended by this signal. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
const PARENT_INTERVAL = 1000

/** Thrown by work that was ended because the launcher is being stopped. */
class Stopped extends Error {}

/**
 * Life of a launcher: it runs its work once, ends everything it started
 * before it ends itself, and ends by the first SIGINT, SIGTERM or SIGHUP;
 * later ones change nothing. The exit code is 0 when it was stopped after it
 * had become ready, 1 for a failure.
 */
export class Launcher {
  children = new Children()
  phases = new Phases()
  #ready = false
  /** @type {Array<() => void | Promise<void>>} */
  #farewells = []
  /** @type {Promise<void> | undefined} */
  #ending
  /** @type {(error: Error) => void} */
  #interrupt = () => {}

  #patience

  /** @param {{ patience?: number }} [options] how long a child may take */
  constructor({ patience = 15_000 } = {}) {
    this.#patience = patience
  }

  /** @param {() => void | Promise<void>} farewell run when all has ended */
  atEnd(farewell) {
    this.#farewells.push(farewell)
  }

  /** From here on, being stopped is the normal end. */
  ready() {
    this.#ready = true
  }

  /**
   * @param {(launcher: Launcher) => Promise<number | void>} work
   */
  async run(work) {
    this.#listen()
    const interrupted = new Promise((_, reject) => {
      this.#interrupt = reject
    })
    interrupted.catch(() => {})
    try {
      const code = await Promise.race([work(this), interrupted])
      await this.#end(typeof code === "number" ? code : 0)
    } catch (error) {
      if (!(error instanceof Stopped) && !this.#ending) {
        this.phases.abandon()
        process.stderr.write(`${describeFailure(error)}\n`)
        await this.#end(1)
      }
    }
  }

  /**
   * @param {import("./children.mjs").Child} child that should outlive the work
   * @param {string} log
   * @returns {Promise<never>} rejects when it ends by itself
   */
  async mustLive(child, log) {
    const { code, signal } = await child.exited
    await sleep(100)
    throw this.#ending
      ? new Stopped()
      : new Failure(
          `${child.name} ended by itself (${signal ?? `exit code ${code}`}); see ${log}.`,
          { output: child.tail().slice(-15) }
        )
  }

  #listen() {
    for (const signal of /** @type {const} */ ([
      "SIGINT",
      "SIGTERM",
      "SIGHUP",
    ])) {
      process.on(signal, () => void this.#stop(signal))
    }
    process.stdout.on("error", () => {})
    process.stderr.on("error", () => {})
    this.#watchNpm()
  }

  /**
   * npm hands SIGTERM to a shell that may not hand it on, and SIGKILL to
   * nobody: when the npm that started us is gone, or its shell, we end too.
   */
  #watchNpm() {
    if (!process.env.npm_lifecycle_event || process.ppid <= 1) {
      return
    }
    const ancestors = () => [process.ppid, parentOf(process.ppid)].join()
    const atFirst = ancestors()
    setInterval(() => {
      if (ancestors() !== atFirst) {
        void this.#stop("SIGTERM")
      }
    }, PARENT_INTERVAL).unref()
  }

  /** @param {keyof typeof EXIT_CODES} signal */
  async #stop(signal) {
    if (this.#ending) {
      return
    }
    this.phases.abandon()
    process.stdout.write("\n")
    this.phases.note("Stopping", "ending what was started …")
    const ended = this.#end(this.#ready ? 0 : EXIT_CODES[signal])
    this.#interrupt(new Stopped())
    await ended
  }

  /** @param {number} code */
  #end(code) {
    this.#ending ??= (async () => {
      await this.children.stopAll(this.#patience)
      for (const farewell of this.#farewells) {
        await farewell()
      }
      await this.children.dismissGuard()
      process.exit(code)
    })()
    return this.#ending
  }
}
