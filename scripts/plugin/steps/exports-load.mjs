import assert from "node:assert/strict"
import { SUITE } from "../host.mjs"

const CODE = `
const suite = require("${SUITE}")
const workflows = require("${SUITE}/workflows")
const unit = require("${SUITE}/modules/unit")
const combo = require("${SUITE}/modules/combo")
const { version } = require("${SUITE}/package.json")
require.resolve("${SUITE}/admin")
console.log(JSON.stringify({
  version,
  withSuite: typeof suite.withSuite,
  readLineCombo: typeof suite.readLineCombo,
  setProductUnits: typeof workflows.setProductUnitsWorkflow,
  setCartCombos: typeof workflows.setCartCombosWorkflow,
  unitModule: typeof unit.default.service,
  comboModule: typeof combo.default.service,
}))
process.exit(0)
`

/** @type {import("./index.mjs").Step} */
export const exportsLoad = {
  title: "the package's exports load in the host",
  async run({ host }) {
    const { version, ...kinds } = await host.evaluate(CODE)
    assert.match(version, /^\d+\.\d+\.\d+/)
    assert.deepEqual(kinds, {
      withSuite: "function",
      readLineCombo: "function",
      setProductUnits: "function",
      setCartCombos: "function",
      unitModule: "function",
      comboModule: "function",
    })
  },
}
