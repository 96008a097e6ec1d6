import assert from "node:assert/strict"

/** Pages, widget and both catalogues of texts. */
const TEXTS = [
  "Measures in which products are counted and sold.",
  "product-units",
  "وحدات القياس",
  "العروض المجمّعة",
]

/** @type {import("./index.mjs").Step} */
export const unitsInAdminBundle = {
  title: "the admin's bundle holds our pages, widget and Arabic texts",
  async run({ host }) {
    const scripts = host.adminScripts()
    for (const text of TEXTS) {
      assert.ok(
        scripts.some((script) => script.includes(text)),
        `no script of the admin holds "${text}"`
      )
    }
    assert.ok(
      !scripts.some((script) => script.includes("__SAPTMARKETS_FEATURES__")),
      "the bundle does not know which features are on"
    )
  },
}
