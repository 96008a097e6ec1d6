import assert from "node:assert/strict"

/** @type {import("./index.mjs").Step} */
export const adminRoute = {
  title: "a merchant reads the units, nobody else does",
  async run({ merchant, url }) {
    const { units, count } = await merchant.client.fetch("/admin/units")
    assert.equal(units.length, count)
    const kilogram = units.find(
      (/** @type {{ code: string }} */ { code }) => code === "kg"
    )
    assert.equal(kilogram.translations["ar-SA"].name, "كيلوغرام")
    const { status } = await fetch(`${url}/admin/units`)
    assert.equal(status, 401)
  },
}
