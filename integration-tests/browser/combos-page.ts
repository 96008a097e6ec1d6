import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import {
  comboVariants,
  createOtherCombos,
  orderCombo,
  type Variants,
} from "./combo-shop"
import type { Grocery } from "./grocery"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = {
  page: Page
  api: AdminApi
  grocery: Grocery
  url: string
}

type CombosAnswer = {
  combos: {
    id: string
    title: string
    status: string
    limit_total: number | null
  }[]
}

type ComboAnswer = {
  combo: {
    translations: Record<string, { title: string }>
    sales_channel_ids: string[]
    slots: {
      title: string
      translations: Record<string, { title: string }>
      choices: { sku: string; surcharges: unknown[] }[]
    }[]
  }
}

const TITLE = "Breakfast box"
const ARABIC_TITLE = "صندوق الفطور"

/**
 * Combos in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeCombosPage(session: () => Session): void {
  describe("The combos page", () => {
    let variants: Variants

    it("should be found in the menu, without a combo yet", async () => {
      const { page, api, url } = session()
      variants = await comboVariants(api)
      await page.goto(`${url}/app/products`)
      await page.getByRole("link", { name: "Combos", exact: true }).click()

      await page.getByText("There are no combos yet.").waitFor()
    })

    it("should say at each field what is missing", async () => {
      const { page } = session()
      await page.getByRole("button", { name: "Create combo" }).click()
      const editor = page.getByRole("dialog")
      await editor.getByRole("button", { name: "Publish" }).click()

      await editor.getByText("A slot needs at least one choice.").waitFor()
      await editor.getByText("At least one currency needs an amount.").waitFor()
      expect(await editor.getByText("Required", { exact: true }).count()).toBe(
        2
      )
    })

    it("should show what the combo comes to while it is put together", async () => {
      const { page } = session()
      const editor = page.getByRole("dialog")
      await fill(editor, "title", TITLE)
      await fill(editor, "arabicTitle", ARABIC_TITLE)
      await fill(editor, "handle", "basmati-rice")
      const rice = editor.getByTestId("combo-slot").first()
      await rice.getByLabel("Title", { exact: true }).fill("Rice")
      await rice.getByLabel("Arabic title").fill("الأرز")
      await choose(rice, "RICE-1KG")

      await editor.getByRole("button", { name: "Add slot" }).click()
      const nectar = editor.getByTestId("combo-slot").nth(1)
      await nectar.getByLabel("Title", { exact: true }).fill("Nectar")
      await nectar.getByLabel("Arabic title").fill("النكتار")
      await choose(nectar, "NECTAR-GUAVA")
      await choose(nectar, "NECTAR-MANGO")
      const mango = nectar.getByTestId("combo-choice").nth(1)
      await mango.getByRole("button", { name: "Surcharge" }).click()
      await mango.getByLabel("SAR").fill("0.50")
      await mango.getByRole("button", { name: /^Move .* up$/ }).click()
      await fill(editor, "prices.sar", "14")

      const figure = editor.getByTestId("figure-sar")
      await figure.getByText("SAR 14.00").waitFor()
      await figure.getByText("SAR 15.50").waitFor()
      await figure.getByText("SAR 1.50").waitFor()
      expect(await editor.getByText("at least one").count()).toBe(0)
      await lookAt(page, nectar)
      await takeScreenshot(page, "admin-combo-editor-en")
    })

    it("should show what the backend refuses at its field", async () => {
      const { page } = session()
      const editor = page.getByRole("dialog")
      await editor.getByRole("button", { name: "Publish" }).click()
      await editor.getByText(/handle basmati-rice exists/).waitFor()

      await fill(editor, "handle", "")
      await editor.getByRole("button", { name: "Publish" }).click()
      await editor.waitFor({ state: "detached" })
      await row(page, TITLE).getByText("Active", { exact: true }).waitFor()
    })

    it("should list the combo with its price and what it saves", async () => {
      const { page, api } = session()
      const text = await row(page, TITLE).innerText()
      expect(plain(text)).toContain("SAR 14.00")
      expect(plain(text)).toContain("Saves SAR 1.50 (9.7%)")

      const [{ id }] = (await api<CombosAnswer>("/admin/combos")).combos
      const { combo } = await api<ComboAnswer>(`/admin/combos/${id}`)
      expect(combo.translations["ar-SA"].title).toBe(ARABIC_TITLE)
      expect(combo.sales_channel_ids.length).toBeGreaterThan(1)
      expect(combo.slots).toMatchObject([
        { title: "Rice", translations: { "ar-SA": { title: "الأرز" } } },
        {
          title: "Nectar",
          choices: [
            {
              sku: "NECTAR-MANGO",
              surcharges: [{ currency_code: "sar", amount: 0.5 }],
            },
            { sku: "NECTAR-GUAVA", surcharges: [] },
          ],
        },
      ])
    })

    it("should ask before changes are lost, and save them", async () => {
      const { page, api } = session()
      await row(page, TITLE).click()
      const editor = page.getByRole("dialog")
      await fill(editor, "limitTotal", "100")
      await page.keyboard.press("Escape")
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Keep editing" }).click()
      await question.waitFor({ state: "detached" })
      await editor.getByRole("button", { name: "Save", exact: true }).click()
      await editor.waitFor({ state: "detached" })
      await row(page, TITLE).getByText("0 of 100").waitFor()

      const { combos } = await api<CombosAnswer>("/admin/combos")
      expect(combos).toMatchObject([{ status: "active", limit_total: 100 }])
    })

    it("should duplicate, publish and delete", async () => {
      const { page, api } = session()
      await act(page, TITLE, "Duplicate")
      const copy = "Breakfast box (copy)"
      await row(page, copy).getByText("Draft", { exact: true }).waitFor()
      await act(page, copy, "Publish")
      await row(page, copy).getByText("Active", { exact: true }).waitFor()
      await act(page, copy, "Delete")
      const question = page.getByRole("alertdialog")
      await question.getByRole("button", { name: "Delete" }).click()
      await row(page, copy).waitFor({ state: "detached" })

      const { combos } = await api<CombosAnswer>("/admin/combos")
      expect(combos.map(({ title }) => title)).toEqual([TITLE])
    })

    it("should group the lines of an order by combo and dissolve one", async () => {
      const { page, api, grocery, url } = session()
      const id = await orderCombo({ url, api, grocery }, TITLE, variants)
      await page.goto(`${url}/app/orders/${id}`)
      const widget = page.getByTestId("order-combos")
      await widget.getByText("2 × Breakfast box").waitFor()
      expect(plain(await widget.innerText())).toContain("SAR 14.50 each")
      expect(await widget.getByRole("row").count()).toBe(3)
      await widget.scrollIntoViewIfNeeded()
      await takeScreenshot(page, "admin-order-combos-en")

      await widget.getByRole("button", { name: "Dissolve" }).click()
      const form = page.getByRole("dialog")
      await form.getByRole("button", { name: "Dissolve" }).click()
      await form.getByText("Required").waitFor()
      await form.locator("textarea").fill("No mango left")
      await form.getByRole("button", { name: "Dissolve" }).click()
      await form.waitFor({ state: "detached" })
      await widget.getByText("Dissolved", { exact: true }).waitFor()
      await widget.getByText("No mango left").waitFor()
      expect(
        await widget.getByRole("button", { name: "Dissolve" }).count()
      ).toBe(0)
    })

    it("should find combos by status and title", async () => {
      const { page, api, url } = session()
      await createOtherCombos(api, variants)
      await page.goto(`${url}/app/combos`)
      await row(page, TITLE).getByText("2 of 100").waitFor()
      await row(page, "Any three nectars").getByText("Scheduled").waitFor()
      await row(page, "Family rice").getByText("Draft").waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "admin-combos-en")

      await page.getByLabel("Search by title or handle").fill("nectars")
      await row(page, TITLE).waitFor({ state: "detached" })
      await row(page, "Any three nectars").waitFor()
      await page.getByRole("combobox", { name: "Status" }).click()
      await page.getByRole("option", { name: "Ended" }).click()
      await page.getByText("No combo matches the search.").waitFor()
    })
  })
}

/** Combos when the admin speaks Arabic. */
export async function checkArabicCombosPage(session: Session): Promise<void> {
  const { page, url } = session
  await page.goto(`${url}/app/products`)
  await page.getByRole("link", { name: "العروض المجمّعة", exact: true }).click()
  await page.getByRole("heading", { name: "العروض المجمّعة" }).waitFor()
  const combo = row(page, ARABIC_TITLE)
  await combo.getByText("سارٍ", { exact: true }).waitFor()

  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  expect(await combo.innerText()).toContain("١٤٫٠٠")
  expect(await combo.innerText()).toContain("٢ من ١٠٠")
  await takeScreenshot(page, "admin-combos-ar")

  await combo.click()
  const editor = page.getByRole("dialog")
  await editor.getByRole("heading", { name: "بيانات العرض" }).waitFor()
  const arabicTitle = editor.locator('input[name="arabicTitle"]')
  expect(await arabicTitle.inputValue()).toBe(ARABIC_TITLE)
  expect(
    await arabicTitle.evaluate((input) => getComputedStyle(input).direction)
  ).toBe("rtl")
  await editor.getByTestId("figure-sar").getByText("١٤٫٠٠").waitFor()
  await lookAt(page, editor.getByTestId("combo-slot").nth(1))
  await takeScreenshot(page, "admin-combo-editor-ar")
  await editor.getByRole("button", { name: "إلغاء" }).click()
  await editor.waitFor({ state: "detached" })
}

function row(page: Page, title: string): Locator {
  return page
    .getByRole("row")
    .filter({ has: page.getByText(title, { exact: true }) })
}

/** The non-breaking spaces of amounts are spaces. */
const plain = (text: string) => text.replace(/\s/g, " ")

/** Brings a part of the page into the picture, and the mouse out of it. */
async function lookAt(page: Page, part: Locator): Promise<void> {
  await part.evaluate((element) => element.scrollIntoView({ block: "end" }))
  await page.mouse.move(0, 0)
}

async function fill(editor: Locator, name: string, text: string) {
  await editor.locator(`input[name="${name}"]`).fill(text)
}

/** Adds the variant with this SKU to a slot. */
async function choose(slot: Locator, sku: string): Promise<void> {
  await slot.getByLabel("Add a product: title, SKU or barcode").fill(sku)
  await slot.getByRole("button", { name: sku }).click()
  await slot.getByTestId("combo-choice").getByText(sku).waitFor()
}

/** Chooses in the menu of a row. */
async function act(page: Page, title: string, action: string): Promise<void> {
  await row(page, title).getByRole("button", { name: "Actions" }).click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
}
