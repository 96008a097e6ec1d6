import assert from "node:assert/strict"
import { SUITE } from "../host.mjs"

const CODE = `
const { withSuite } = require("${SUITE}")
try {
  withSuite({}, { features: { units: "yes" }, locale: "ar" })
  console.log("null")
} catch (error) {
  console.log(JSON.stringify(error.message))
}
process.exit(0)
`

/** @type {import("./index.mjs").Step} */
export const wrongOption = {
  title: "wrong options are refused by name, all at once",
  async run({ host }) {
    const message = await host.evaluate(CODE)
    assert.match(message ?? "accepted", /features\.units.*boolean/)
    assert.match(message, /locale/)
  },
}
