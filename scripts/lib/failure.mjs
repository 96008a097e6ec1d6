/**
 * A problem that the person at the keyboard can mend: shown as one sentence
 * on stderr with exit code 1, never as a stack trace.
 */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {{ output?: string[] }} [more] last lines of a command that failed
   */
  constructor(sentence, more = {}) {
    super(sentence)
    this.output = more.output ?? []
  }
}

/** @param {unknown} error what is printed before exit code 1 */
export function describeFailure(error) {
  if (error instanceof Failure) {
    const output = error.output.map((line) => `  | ${line}`)
    return [...output, error.message].join("\n")
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
