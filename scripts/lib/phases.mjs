const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
const TITLE_WIDTH = 12
const QUIET_INTERVAL = 5000

/**
 * What a start shows: one line when a phase begins, one when it ends, and
 * between them a spinner on a terminal or a line every few seconds elsewhere.
 */
export class Phases {
  #began = Date.now()
  /** @type {Map<string, { since: number, detail: string }>} */
  #running = new Map()
  /** @type {NodeJS.Timeout | undefined} */
  #timer
  #turn = 0

  /** @param {NodeJS.WriteStream} [stream] */
  constructor(stream = process.stdout) {
    this.stream = stream
  }

  /** Seconds since the launcher began. */
  get elapsed() {
    return (Date.now() - this.#began) / 1000
  }

  /**
   * @param {string} title
   * @param {string} text
   */
  note(title, text) {
    this.#clear()
    this.stream.write(
      `${this.elapsed.toFixed(1).padStart(6)} s  ${title.padEnd(TITLE_WIDTH)} ${text}\n`
    )
  }

  /**
   * @template T
   * @param {string} title
   * @param {string} intention what it is going to do
   * @param {(detail: (text: string) => void) => Promise<T>} work
   * @param {(result: T) => string} [outcome]
   * @returns {Promise<T>}
   */
  async run(title, intention, work, outcome = () => "done") {
    const phase = { since: Date.now(), detail: "" }
    this.note(title, `${intention} …`)
    this.#running.set(title, phase)
    this.#tick()
    try {
      const result = await work((text) => {
        phase.detail = text
      })
      this.#end(title)
      const seconds = ((Date.now() - phase.since) / 1000).toFixed(1)
      this.note(title, `${outcome(result)} (${seconds} s)`)
      return result
    } finally {
      this.#end(title)
    }
  }

  /** No more lines: the phases that run are given up. */
  abandon() {
    this.#running.clear()
    this.#end("")
  }

  /** @param {string} title */
  #end(title) {
    this.#running.delete(title)
    if (this.#running.size === 0) {
      clearInterval(this.#timer)
      this.#timer = undefined
      this.#clear()
    }
  }

  #tick() {
    this.#timer ??= setInterval(
      () => this.#show(),
      this.stream.isTTY ? 100 : QUIET_INTERVAL
    )
  }

  #show() {
    const parts = [...this.#running].map(([title, phase]) => {
      const seconds = Math.round((Date.now() - phase.since) / 1000)
      const detail = phase.detail ? ` (${phase.detail})` : ""
      return `${title.toLowerCase()} ${seconds} s${detail}`
    })
    const text = `going on: ${parts.join(", ")}`
    if (!this.stream.isTTY) {
      this.note("…", text)
      return
    }
    const turn = SPINNER[this.#turn++ % SPINNER.length]
    this.#clear()
    this.stream.write(
      `${turn} ${text}`.slice(0, (this.stream.columns || 80) - 1)
    )
  }

  #clear() {
    if (this.stream.isTTY) {
      this.stream.write("\r\x1b[2K")
    }
  }
}
