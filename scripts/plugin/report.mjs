import { describeFailure } from "../lib/failure.mjs"

/**
 * What the plugin check prints: a line for each step, then the counts. A step
 * that fails does not keep the next ones from being tried; work that they
 * stand on (install, migrate, build, start) ends the check.
 */
export class Report {
  #began = Date.now()
  #passed = 0
  #failed = 0

  /**
   * @param {string} title
   * @param {(skip: (reason: string) => void) => Promise<void>} work
   */
  async step(title, work) {
    /** @type {string | undefined} */
    let skipped
    try {
      await work((reason) => {
        skipped = reason
      })
    } catch (error) {
      this.#fail(title, error)
      return
    }
    if (skipped) {
      this.#line("skipped", `${title} (${skipped})`)
      return
    }
    this.#passed++
    this.#line("ok", title)
  }

  /**
   * @template T
   * @param {string} title
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   * @throws {GivenUp} when it fails
   */
  async groundwork(title, work) {
    try {
      const result = await work()
      this.#passed++
      this.#line("ok", title)
      return result
    } catch (error) {
      this.#fail(title, error)
      throw new GivenUp()
    }
  }

  /** @returns {number} exit code */
  summary() {
    process.stdout.write(
      `plugin check: ${this.#passed} passed, ${this.#failed} failed\n`
    )
    return this.#failed > 0 ? 1 : 0
  }

  /**
   * @param {string} title
   * @param {unknown} error
   */
  #fail(title, error) {
    this.#failed++
    this.#line("failed", title)
    const lines = describeFailure(error).split("\n")
    process.stdout.write(`${lines.map((line) => `    ${line}`).join("\n")}\n`)
  }

  /**
   * @param {string} mark
   * @param {string} title
   */
  #line(mark, title) {
    const seconds = ((Date.now() - this.#began) / 1000).toFixed(0)
    process.stdout.write(
      `${seconds.padStart(4)} s  ${mark.padEnd(7)}  ${title}\n`
    )
  }
}

/** Thrown when nothing further can be checked; it is reported already. */
export class GivenUp extends Error {}
