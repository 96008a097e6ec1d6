import assert from "node:assert/strict"

const CODES = ["g", "kg", "ml", "l", "piece", "pair", "dozen", "cm", "m"]

/** @type {import("./index.mjs").Step} */
export const unitsShipped = {
  title: "the units are there, in English and Arabic",
  async run({ storefront }) {
    const english = await unitsOf(storefront())
    assert.deepEqual([...english.keys()], CODES)
    assert.equal(english.get("kg"), "Kilogram")
    const arabic = await unitsOf(storefront("ar-SA"))
    assert.deepEqual([...arabic.keys()], CODES)
    assert.equal(arabic.get("kg"), "كيلوغرام")
  },
}

/** @param {any} sdk */
async function unitsOf(sdk) {
  const { units } = await sdk.client.fetch("/store/units")
  return new Map(
    units.map((/** @type {{ code: string, name: string }} */ unit) => [
      unit.code,
      unit.name,
    ])
  )
}
