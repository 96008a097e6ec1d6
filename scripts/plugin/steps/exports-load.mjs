import assert from "node:assert/strict"
import { SUITE } from "../host.mjs"

const CODE = `
const suite = require("${SUITE}")
const workflows = require("${SUITE}/workflows")
const unit = require("${SUITE}/modules/unit")
const { version } = require("${SUITE}/package.json")
require.resolve("${SUITE}/admin")
console.log(JSON.stringify({
  version,
  withSuite: typeof suite.withSuite,
  setProductUnits: typeof workflows.setProductUnitsWorkflow,
  unitModule: typeof unit.default.service,
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
      setProductUnits: "function",
      unitModule: "function",
    })
  },
}
