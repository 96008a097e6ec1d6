const { default: Sequencer } = require("@jest/test-sequencer")

/** The longest first: areas, then whole stores, then what takes seconds. */
const FIRST = ["/integration-tests/areas/", "/browser/", "/start/"]

/**
 * Jest goes by the size of a file that it has not run yet, and the longest
 * ones are the smallest: an area only names the files that it plays.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = FIRST.findIndex((folder) => path.includes(folder))
      return found < 0 ? FIRST.length : found
    }
    return super.sort(tests).sort((one, other) => rank(one) - rank(other))
  }
}
