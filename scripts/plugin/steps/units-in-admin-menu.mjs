import assert from "node:assert/strict"
import { CHROMIUM, openAdmin } from "../browser.mjs"

/** @type {import("./index.mjs").Step} */
export const unitsInAdminMenu = {
  title: "the admin's menu leads to the page of units",
  async run(context) {
    if (!CHROMIUM) {
      return context.skip("no Chromium, set CHROMIUM to its path")
    }
    await openAdmin(context, "/products", async (page) => {
      await page.getByRole("link", { name: "Units", exact: true }).click()
      await page.getByRole("cell", { name: "Kilogram", exact: true }).waitFor()
      assert.ok(page.url().endsWith("/units"))
    })
  },
}
