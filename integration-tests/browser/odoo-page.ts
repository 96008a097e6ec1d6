import type { Locator, Page } from "playwright-core"
import type { OdooDouble } from "../support/odoo"
import type { AdminApi } from "./admin-api"
import type { Grocery } from "./grocery"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = {
  page: Page
  api: AdminApi
  grocery: Grocery
  odoo: OdooDouble
  url: string
}

type MappingsAnswer = {
  mappings: { type: string; external_id: number; entity_id: string | null }[]
}

/** A few of the recorded products, pages of two: a run that can be watched. */
export const ODOO_OF_THE_PAGE = {
  BRANCH_LOCATION_IDS: "8:riyadh",
  ODOO_BATCH_SIZE: "2",
}

/** @param odoo the double that the store is connected to */
export function prepareOdoo(odoo: OdooDouble): void {
  odoo.sellIn("SAR")
  odoo.keepTemplates([1, 2, 3, 4, 5, 6, 7, 491])
  // Nothing can be sold in so small a packaging.
  odoo.world.add("product.packaging", {
    name: "Broken",
    product_id: 7,
    qty: 0.0000001,
    sales: true,
  })
}

/**
 * The Odoo page in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeOdooPage(session: () => Session): void {
  describe("The Odoo page", () => {
    it("should say what Odoo answers to a test", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/orders`)
      await page.getByRole("link", { name: "Odoo", exact: true }).click()
      await page.getByText("Connected", { exact: true }).waitFor()
      await page.getByRole("button", { name: "Test connection" }).click()
      await page.getByText("nothing that is needed is missing").waitFor()

      expect(await page.getByText(/Version: .?17\.0/).count()).toBe(1)
    })

    it("should show a run's progress and its end", async () => {
      const { page, odoo } = session()
      odoo.chaos = { slowMs: 150 }
      const products = kind(page, "Products")
      await products.getByRole("button", { name: "Start" }).click()
      const bar = products.getByRole("progressbar")
      await products.getByText(/[2-6] of 8/).waitFor()
      await products.getByText(/left/).waitFor()
      expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0)
      await withoutToasts(page)
      await takeScreenshot(page, "odoo-en")
      odoo.chaos = {}
      await products.getByText("Partly").waitFor({ timeout: 120_000 })
      await products.getByText(/7 new, .*1 failed/).waitFor()
    })

    it("should list what failed, and try it again", async () => {
      const { page, odoo } = session()
      const record = page
        .getByRole("row")
        .filter({ hasText: "product.template 7" })
      await record.getByText("Tried again by the next run").waitFor()
      for (const row of odoo.world.rows("product.packaging")) {
        if (row.name === "Broken") {
          odoo.world.table("product.packaging").delete(row.id)
        }
      }
      await record.getByRole("button", { name: "Try again" }).click()
      await page.getByText(/is in step now/).waitFor()
      await record.getByText("Done").waitFor()
    })

    it("should map a location to a branch, and bring its stock", async () => {
      const { page, api, grocery } = session()
      await page.getByRole("tab", { name: "Mapping" }).click()
      const place = page.getByRole("row").filter({ hasText: "BR2/Stock" })
      await place.getByRole("combobox").click()
      await page.getByRole("option", { name: "Jeddah" }).click()
      await page.getByText("It holds from the next run").waitFor()
      const { mappings } = await api<MappingsAnswer>("/admin/odoo/mappings")
      expect(
        mappings.find(
          (row) => row.type === "location" && row.external_id === 20
        )
      ).toMatchObject({ entity_id: grocery.branches.jeddah })

      const stock = kind(page, "Stock")
      await stock.getByRole("button", { name: "Start" }).click()
      await stock.getByText("Succeeded").waitFor({ timeout: 120_000 })
    })

    it("should tell the history of runs", async () => {
      const { page } = session()
      await page.getByRole("tab", { name: "History" }).click()
      const run = page.getByRole("row").filter({ hasText: "What has changed" })
      await run.filter({ hasText: "Partly" }).getByText("Details").click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Run: Products").waitFor()
      await page.keyboard.press("Escape")
      await drawer.waitFor({ state: "detached" })
      await withoutToasts(page)
      await takeScreenshot(page, "odoo-history-en")
    })
  })
}

/** The Odoo page when the admin speaks Arabic. */
export async function checkArabicOdooPage(session: Session): Promise<void> {
  const { page, odoo, url } = session
  await page.goto(`${url}/app/odoo`)
  await page.getByRole("heading", { name: "أودو", exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  await page.getByRole("tab", { name: "الربط" }).click()
  await page.getByText("WH/Stock", { exact: true }).waitFor()
  odoo.chaos = { slowMs: 250 }
  const products = kind(page, "المنتجات")
  await products.getByRole("button").last().click()
  await page.getByRole("menuitem", { name: "جلب: الكل" }).click()
  await products.getByRole("progressbar").waitFor()
  await products.getByText(/بقي/).waitFor()
  await withoutToasts(page)
  await page.mouse.wheel(0, 400)
  await takeScreenshot(page, "odoo-ar")
  odoo.chaos = {}
  await products.getByText("نجح").waitFor({ timeout: 120_000 })
}

/** The row of a kind in the table of runs. */
function kind(page: Page, name: string): Locator {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name, exact: true }) })
    .first()
}
