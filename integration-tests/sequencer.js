const { default: Sequencer } = require("@jest/test-sequencer")

/**
 * Areas first: they are the longest files of a run, and Jest, which goes by
 * the size of a file that it has not run yet, would begin them last.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const last = ({ path }) => Number(!path.includes("/areas/"))
    return super.sort(tests).sort((one, other) => last(one) - last(other))
  }
}
