import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import type { Grocery } from "./grocery"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = {
  page: Page
  api: AdminApi
  grocery: Grocery
  url: string
}

type StockLevelsAnswer = {
  stock_levels: {
    product_id: string
    options: Record<string, string>
    location_id: string
    stocked: number
    available: number
    low_stock_threshold: number | null
    reorder_point: number | null
    reorder_quantity: number | null
    is_low: boolean
  }[]
  count: number
}

type StockTakesAnswer = {
  stock_takes: { id: string; reason: string; note: string | null }[]
}

type StockTakeAnswer = {
  stock_take: {
    lines: { product_id: string; before: number; after: number }[]
  }
}

/**
 * The stock page in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeStockPage(session: () => Session): void {
  describe("The stock page", () => {
    it("should be found under inventory with the stock of each branch", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/inventory`)
      await page
        .getByRole("link", { name: "Stock by branch", exact: true })
        .click()
      await row(page, "Basmati rice", "Jeddah").waitFor()

      expect(await cells(row(page, "Basmati rice", "Riyadh"))).toEqual(
        expect.arrayContaining(["1,000,000 g", "0 g", "—", "In stock"])
      )
      expect(await cells(row(page, "Basmati rice", "Jeddah"))).toContain(
        "37,500 g"
      )
      expect(await cells(row(page, "Guava", "Jeddah"))).toContain("250.5 ml")
      await page.getByText("1 to 6 of 6").waitFor()
    })

    it("should show the stock of one branch, and of what is searched", async () => {
      const { page } = session()
      const branch = page.getByRole("combobox", { name: "Branch" })
      await branch.click()
      await page.getByRole("option", { name: "Jeddah" }).click()
      await page.getByText("1 to 3 of 3").waitFor()
      expect(await page.getByRole("cell", { name: "Riyadh" }).count()).toBe(0)

      const search = page.getByLabel("Search by product, SKU or barcode")
      await search.fill("nectar-gu")
      await page.getByText("1 to 2 of 2").waitFor()
      await search.fill("saffron")
      await page.getByText("No stock matches the search.").waitFor()

      await search.fill("")
      await branch.click()
      await page.getByRole("option", { name: "All branches" }).click()
      await page.getByText("1 to 6 of 6").waitFor()
    })

    it("should refuse a threshold that is no amount", async () => {
      const { page } = session()
      const form = await choose(
        page,
        row(page, "Guava", "Jeddah"),
        "Thresholds"
      )
      await form.getByText(/Jeddah.+·.+Guava/).waitFor()
      await form.locator("input[name=low_stock_threshold]").fill("-5")
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("A number from 0").waitFor()
      await form.getByRole("button", { name: "Cancel" }).click()
      await form.waitFor({ state: "detached" })
    })

    it("should set the thresholds of a combination at a branch", async () => {
      const { page } = session()
      const form = await choose(
        page,
        row(page, "Guava", "Jeddah"),
        "Thresholds"
      )
      await form.locator("input[name=low_stock_threshold]").fill("1,000")
      await form.locator("input[name=reorder_point]").fill("2000")
      await form.locator("input[name=reorder_quantity]").fill("٢٤٠٠٠")
      await save(page, form, "/basic-stock")

      const guava = await levelOf("nectarId", "jeddah", "Guava")
      expect(guava).toMatchObject({
        low_stock_threshold: 1000,
        reorder_point: 2000,
        reorder_quantity: 24_000,
        is_low: true,
      })
      const mango = await levelOf("nectarId", "jeddah", "Mango")
      expect(mango).toMatchObject({ low_stock_threshold: null, is_low: false })
      const states = row(page, "Guava", "Jeddah")
      await states.getByText("Low", { exact: true }).waitFor()
      await states.getByText(/Reorder .?24,000 ml/).waitFor()
      await row(page, "Guava", "Riyadh").getByText("In stock").waitFor()
    })

    it("should show only what is low", async () => {
      const { page } = session()
      await page.getByLabel("Only low stock").click()
      await page.getByText("1 to 1 of 1").waitFor()

      expect(await page.getByRole("row").count()).toBe(2)
      await row(page, "Guava", "Jeddah").waitFor()
      await page.getByLabel("Only low stock").click()
      await row(page, "Basmati rice", "Riyadh").waitFor()
    })

    it("should book what was counted as a stock-take", async () => {
      const { page, api, grocery } = session()
      const before = await levelOf("riceId", "jeddah")
      const form = await choose(
        page,
        row(page, "Basmati rice", "Jeddah"),
        "Count"
      )
      await form.getByText(/In the books: .?37,500 g/).waitFor()
      const counted = form.locator("input[name=counted]")
      expect(
        await counted.evaluate((input) => input === document.activeElement)
      ).toBe(true)
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("A number from 0").waitFor()

      await counted.fill("36,250.5")
      await form.getByLabel("Reason").click()
      await page.getByRole("option", { name: "Damaged" }).click()
      await form.locator("input[name=note]").fill("A torn bag")
      await save(page, form, "/stock-takes")
      await row(page, "Basmati rice", "Jeddah")
        .getByText("36,250.5 g")
        .first()
        .waitFor()

      const after = await levelOf("riceId", "jeddah")
      expect([before?.stocked, after?.stocked]).toEqual([37_500, 36_250.5])
      const { stock_takes } = await api<StockTakesAnswer>(
        `/admin/stock-takes?location_id=${grocery.branches.jeddah}`
      )
      expect(stock_takes).toEqual([
        expect.objectContaining({ reason: "damaged", note: "A torn bag" }),
      ])
      const { stock_take } = await api<StockTakeAnswer>(
        `/admin/stock-takes/${stock_takes[0].id}`
      )
      expect(stock_take.lines).toEqual([
        expect.objectContaining({
          product_id: grocery.riceId,
          before: 37_500,
          after: 36_250.5,
        }),
      ])
      await withoutToasts(page)
      await takeScreenshot(page, "stock-en")
    })
  })

  async function levelOf(
    product: "riceId" | "nectarId",
    branch: keyof Grocery["branches"],
    flavour?: string
  ) {
    const { api, grocery } = session()
    const { stock_levels } = await api<StockLevelsAnswer>("/admin/stock-levels")
    return stock_levels.find(
      (level) =>
        level.product_id === grocery[product] &&
        level.location_id === grocery.branches[branch] &&
        level.options.Flavour === flavour
    )
  }
}

/** The stock page when the admin speaks Arabic. */
export async function checkArabicStockPage(session: Session): Promise<void> {
  const { page, url } = session
  await page.goto(`${url}/app/inventory`)
  await page
    .getByRole("link", { name: "المخزون حسب الفرع", exact: true })
    .click()
  await page.getByRole("heading", { name: "المخزون حسب الفرع" }).waitFor()
  const guava = row(page, "Guava", "Jeddah")
  await guava.getByText("منخفض", { exact: true }).waitFor()

  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  expect(await cells(row(page, "Basmati rice", "Jeddah"))).toContain(
    "٣٦٬٢٥٠٫٥ غ"
  )
  await takeScreenshot(page, "stock-ar")

  const form = await choose(page, guava, "جرد")
  await form.getByText("الكمية الموجودة على الرف").waitFor()
  await form.getByText(/الرصيد المسجّل: .?٢٥٠٫٥ مل/).waitFor()
  await form.getByRole("button", { name: "إلغاء" }).click()
  await form.waitFor({ state: "detached" })
}

function row(page: Page, product: string, branch: string): Locator {
  return page
    .getByRole("row")
    .filter({ hasText: product })
    .filter({ hasText: branch })
}

/** The texts of a row's cells. */
async function cells(of: Locator): Promise<string[]> {
  await of.waitFor()
  const texts = await of.getByRole("cell").allInnerTexts()
  return texts.map((text) => text.trim())
}

/** Opens a drawer through the menu of a row. */
async function choose(
  page: Page,
  of: Locator,
  action: string
): Promise<Locator> {
  await of.getByRole("button").click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
  const form = page.getByRole("dialog")
  await form.waitFor()
  return form
}

/** Saves a drawer, and waits for the backend's answer and its end. */
async function save(page: Page, form: Locator, path: string): Promise<void> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (answer) =>
        answer.request().method() === "POST" &&
        new URL(answer.url()).pathname.endsWith(path)
    ),
    form.getByRole("button", { name: "Save" }).click(),
  ])
  expect(response.status()).toBeLessThan(300)
  await form.waitFor({ state: "detached" })
}
