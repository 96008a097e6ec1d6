import fs from "node:fs"

/** @typedef {{ passed: number, failed: number, skipped: number }} Results */

/**
 * @param {string} file written by `jest --json`
 * @param {number | null} code exit code of Jest
 * @returns {Results} a file that could not run counts as one failure
 */
export function readResults(file, code) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }
  const found = JSON.parse(fs.readFileSync(file, "utf8"))
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites
  return {
    passed: found.numPassedTests,
    // Jest also fails for reasons that no test stands for.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}

/** @param {Results} results */
export function resultLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped ? `${line}, ${skipped} skipped` : line
}
