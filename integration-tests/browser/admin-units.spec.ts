import type { Browser, Locator, Page } from "playwright-core"
import { startOdoo, type OdooDouble } from "../support/odoo"
import { adminApi, type AdminApi } from "./admin-api"
import { describeInBrowser, launch } from "./chromium"
import { checkArabicCombosPage, describeCombosPage } from "./combos-page"
import { checkArabicCouriersPage, describeCouriersPage } from "./couriers-page"
import { checkArabicContentPage, describeContentPage } from "./content-page"
import {
  checkArabicLanguagesPage,
  describeLanguagesPage,
} from "./languages-page"
import { checkArabicFactsWidget, describeFactsWidgets } from "./facts-widgets"
import { createGrocery, type Grocery } from "./grocery"
import {
  checkArabicDeliveryPages,
  describeDeliveryPages,
} from "./delivery-pages"
import { createDeliveryShop, type DeliveryShop } from "./delivery-shop"
import {
  checkArabicOdooPage,
  describeOdooPage,
  ODOO_OF_THE_PAGE,
  prepareOdoo,
} from "./odoo-page"
import { takeScreenshot } from "./screenshots"
import { checkArabicStockPage, describeStockPage } from "./stock-page"
import { startBuiltStore, type BuiltStore } from "./store"
import { checkArabicZonesPage, describeZonesPage } from "./zones-page"

type ProductUnitsAnswer = {
  units: {
    label: string
    conversion: number
    sku: string | null
    is_default: boolean
    prices: { currency_code: string; amount: number }[]
  }[]
}

// Building a store with its admin takes most of it.
jest.setTimeout(600_000)

describeInBrowser("The admin's pages", () => {
  let store: BuiltStore
  let api: AdminApi
  let grocery: Grocery
  let odoo: OdooDouble
  let browser: Browser
  let page: Page
  const failures: string[] = []

  beforeAll(async () => {
    odoo = await startOdoo()
    prepareOdoo(odoo)
    store = await startBuiltStore({
      ...odoo.environment(),
      ...ODOO_OF_THE_PAGE,
    })
    api = await adminApi(store.url, store.admin)
    grocery = await createGrocery(api)
    browser = await launch()
    page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      timezoneId: "Asia/Riyadh",
    })
    page.setDefaultTimeout(30_000)
    page.on("pageerror", (error) => failures.push(error.message))
  })

  afterAll(async () => {
    await browser?.close()
    await store?.stop()
    await odoo?.stop()
  })

  it("should let the merchant sign in", async () => {
    await page.goto(`${store.url}/app/login`)
    await page.locator("input[name=email]").fill(store.admin.email)
    await page.locator("input[name=password]").fill(store.admin.password)
    await page.getByRole("button", { name: "Continue with Email" }).click()
    await page.waitForURL(/\/app\/orders/)
  })

  it("should list the shipped units and find the page in the menu", async () => {
    await page.goto(`${store.url}/app/products`)
    await page.getByRole("link", { name: "Units", exact: true }).click()
    const row = page.getByRole("row").filter({ hasText: "Kilogram" })
    await row.waitFor()

    expect(await row.innerText()).toContain("1 kg = 1,000 g")
    expect(await row.innerText()).toContain("كيلوغرام")
    await takeScreenshot(page, "admin-units-en")
  })

  it("should say where a unit is used that is to be deleted", async () => {
    const row = page.getByRole("row").filter({ hasText: "Kilogram" })
    await row.getByRole("button", { name: "Actions" }).click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    const question = page.getByRole("alertdialog")
    await question.getByRole("button", { name: "Delete" }).click()

    await page.getByText("Basmati rice").first().waitFor()
    await row.waitFor()
  })

  it("should create a unit with its Arabic name", async () => {
    await page.getByRole("button", { name: "Create unit" }).click()
    const form = page.getByRole("dialog")
    await form.locator("input[name=code]").fill("sack")
    await form.locator("input[name=name]").fill("Sack")
    await form.locator("input[name=arabicName]").fill("كيس كبير")
    await form.locator("input[name=symbol]").fill("sack")
    await form.locator("input[name=arabicSymbol]").fill("كيس")
    await form.locator("input[name=conversion]").fill("25000")
    await save(form)

    const { units } = await api<{
      units: { code: string; translations: Record<string, { name: string }> }[]
    }>("/admin/units?q=sack")
    expect(units).toHaveLength(1)
    expect(units[0].translations["ar-SA"].name).toBe("كيس كبير")
  })

  it("should add a unit to a product", async () => {
    await page.goto(`${store.url}/app/products/${grocery.riceId}`)
    const widget = page.getByTestId("product-units")
    await widget.getByRole("button", { name: "Add unit" }).click()
    const form = page.getByRole("dialog")
    await form.locator("input[name=unitValue]").fill("1")
    await form.getByLabel("Unit", { exact: true }).click()
    await page.getByRole("option", { name: /^Sack/ }).click()
    expect(await form.getByTestId("one-is").innerText()).toBe(
      "1 × 1 sack = 25,000 g"
    )
    await form.locator("input[name=sku-0]").fill("RICE-SACK")
    await form.locator("input[name=price-0-sar]").fill("210")
    await form.locator("input[name=price-0-kwd]").fill("17.125")
    await save(form)

    const added = (await riceUnits()).find(({ sku }) => sku === "RICE-SACK")
    expect(added).toMatchObject({ conversion: 25_000, is_default: false })
    expect(added?.prices).toEqual(
      expect.arrayContaining([
        { currency_code: "sar", amount: 210 },
        { currency_code: "kwd", amount: 17.125 },
      ])
    )
    const row = widget.getByRole("row").filter({ hasText: "RICE-SACK" })
    expect(await row.innerText()).toContain("= 25,000 g")
    // 1,037.5 kg in two branches.
    expect(await row.innerText()).toMatch(/\b41\b/)
  })

  it("should show what the backend refuses at its field", async () => {
    const widget = page.getByTestId("product-units")
    await widget.getByRole("button", { name: "Add unit" }).click()
    const form = page.getByRole("dialog")
    await form.getByLabel("Unit", { exact: true }).click()
    await page.getByRole("option", { name: /^Gram/ }).click()
    await form.locator("input[name=unitValue]").fill("500")
    await form.locator("input[name=price-0-sar]").fill("5.005")
    await form.getByRole("button", { name: "Save" }).click()
    await form.getByText("at most 2 decimals").waitFor()

    await form.locator("input[name=price-0-sar]").fill("5")
    await form.locator("input[name=sku-0]").fill("RICE-5KG")
    await form.getByRole("button", { name: "Save" }).click()
    await form.getByText("RICE-5KG").first().waitFor()
    await form.getByRole("button", { name: "Cancel" }).click()
    expect(await riceUnits()).toHaveLength(3)
  })

  it("should change order and default", async () => {
    const widget = page.getByTestId("product-units")
    const row = widget.getByRole("row").filter({ hasText: "RICE-5KG" })
    await answered(() => row.getByRole("button", { name: "Move up" }).click())
    await answered(() => row.getByRole("radio").click())

    const [first, second] = await riceUnits()
    expect(first).toMatchObject({ sku: "RICE-5KG", is_default: true })
    expect(second).toMatchObject({ sku: "RICE-1KG", is_default: false })
  })

  describeZonesPage(() => ({ page, api, url: store.url }))

  describeStockPage(() => ({ page, api, grocery, url: store.url }))

  describeCombosPage(() => ({ page, api, grocery, url: store.url }))

  describeCouriersPage(() => ({ page, api, url: store.url }))

  describeOdooPage(() => ({ page, api, grocery, odoo, url: store.url }))

  describe("with deliveries", () => {
    let shop: DeliveryShop

    beforeAll(async () => {
      shop = await createDeliveryShop({ api, url: store.url }, store.sql)
    })

    describeDeliveryPages(() => ({ page, api, shop, url: store.url }))
  })

  describeLanguagesPage(() => ({ page, api, url: store.url }))

  describeContentPage(() => ({ page, api, url: store.url }))

  describeFactsWidgets(() => ({ page, api, grocery, url: store.url }))

  it("should speak Arabic from right to left", async () => {
    await page.goto(`${store.url}/app/settings/profile/edit`)
    const form = page.getByRole("dialog")
    await form.getByRole("combobox").click()
    await page.getByRole("option", { name: "العربية" }).click()
    await form.getByRole("button", { name: "Save" }).click()
    await page.waitForFunction(() => document.documentElement.dir === "rtl")

    await page.goto(`${store.url}/app/units`)
    await page.getByRole("heading", { name: "وحدات القياس" }).waitFor()
    await page.getByText("١ كغ = ١٬٠٠٠ غ").waitFor()
    await takeScreenshot(page, "admin-units-ar")

    await page.goto(`${store.url}/app/products/${grocery.riceId}`)
    const widget = page.getByTestId("product-units")
    await widget.getByRole("heading", { name: "وحدات البيع" }).waitFor()
    await widget.getByText("٥ كغ", { exact: true }).waitFor()
    await widget.scrollIntoViewIfNeeded()
    const { dir, lang } = await page.evaluate(() => ({
      dir: document.documentElement.dir,
      lang: document.documentElement.lang,
    }))
    expect({ dir, lang }).toEqual({ dir: "rtl", lang: "ar" })
    await takeScreenshot(page, "product-units-ar")
  })

  it("should show the stock in Arabic", () =>
    checkArabicStockPage({ page, api, grocery, url: store.url }))

  it("should show the combos in Arabic", () =>
    checkArabicCombosPage({ page, api, grocery, url: store.url }))

  it("should show zones and branches in Arabic", () =>
    checkArabicZonesPage({ page, url: store.url }))

  it("should show the couriers in Arabic", () =>
    checkArabicCouriersPage({ page, url: store.url }))

  it("should show Odoo in Arabic", () =>
    checkArabicOdooPage({ page, api, grocery, odoo, url: store.url }))

  it("should show deliveries, board, cash and map in Arabic", () =>
    checkArabicDeliveryPages({ page, url: store.url }))

  it("should show the translations in Arabic", () =>
    checkArabicLanguagesPage({ page, url: store.url }))

  it("should show the content in Arabic", () =>
    checkArabicContentPage({ page, url: store.url }))

  it("should show what the shop says of a product in Arabic", () =>
    checkArabicFactsWidget({ page, grocery, url: store.url }))

  it("should have thrown nothing in the browser", () => {
    expect(failures).toEqual([])
  })

  async function riceUnits() {
    const path = `/admin/products/${grocery.riceId}/units`
    return (await api<ProductUnitsAnswer>(path)).units
  }

  async function save(form: Locator): Promise<void> {
    await answered(() => form.getByRole("button", { name: "Save" }).click())
    await form.waitFor({ state: "detached" })
  }

  /** Waits until the backend has answered what a click sends. */
  async function answered(click: () => Promise<void>): Promise<void> {
    const [response] = await Promise.all([
      page.waitForResponse(
        (answer) =>
          answer.request().method() === "POST" &&
          new URL(answer.url()).pathname.includes("/units")
      ),
      click(),
    ])
    expect(response.status()).toBeLessThan(300)
  }
})
