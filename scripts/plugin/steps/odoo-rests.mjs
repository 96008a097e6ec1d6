import assert from "node:assert/strict"

/** @type {import("./index.mjs").Step} */
export const odooRests = {
  title: "Odoo: not connected, it rests and names what is not set",
  async run({ merchant }) {
    const { odoo } = await merchant.client.fetch("/admin/odoo/status")
    assert.equal(odoo.state, "resting")
    assert.ok(odoo.missing.includes("ODOO_URL"))
  },
}
