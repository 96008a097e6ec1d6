import type { Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = { page: Page; api: AdminApi; url: string }

type TextsAnswer = { texts: { text: string; translation: string | null }[] }

const TEXTS = "/admin/translation-texts"
const ARABIC = "أرز بسمتي"

/**
 * The page of translations in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeLanguagesPage(session: () => Session): void {
  const rice = async () => {
    const path = `${TEXTS}?locale_code=ar-SA&reference=product&q=Basmati`
    const { texts } = await session().api<TextsAnswer>(path)
    return texts.find(({ text }) => text === "Basmati rice")?.translation
  }

  describe("The page of translations", () => {
    it("should show how much is translated, and what is missing", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/products`)
      await page
        .getByRole("link", { name: "Translations", exact: true })
        .first()
        .click()
      await page.getByRole("progressbar", { name: "All texts" }).waitFor()
      await page.getByRole("button", { name: /^Units/ }).waitFor()
      await page.getByRole("button", { name: /^Products/ }).click()
      const fields = page.getByRole("textbox", { name: /^Translation of/ })
      await fields.first().waitFor()
      // Rows of all kinds are shown until those of products have come.
      const others = page.getByRole("row").filter({ hasText: "Combo slots" })
      await others.first().waitFor({ state: "detached" })
      expect(await fields.first().getAttribute("dir")).toBe("rtl")
      await takeScreenshot(page, "languages-en")
    })

    it("should translate in place", async () => {
      const { page } = session()
      await riceField(page).fill(ARABIC)
      await answered(page, TEXTS, () =>
        page.getByRole("button", { name: "Save 1" }).click()
      )
      await riceField(page).waitFor({ state: "detached" })
      expect(await rice()).toBe(ARABIC)
    })

    it("should hand out a translator's file and take it back", async () => {
      const { page } = session()
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Export CSV" }).click(),
      ])
      expect(file.suggestedFilename()).toBe("texts-ar-SA.csv")

      await importFile(page, [
        "reference,reference_id,field,text,translation",
        "product,prod_none,title,,شيء",
        "product,prod_none,handle,,شيء",
      ])
      const problems = page.getByRole("dialog")
      await problems.getByText("Nothing was written").waitFor()
      expect(await problems.getByRole("row").count()).toBe(3)
      await problems.getByRole("button", { name: "Close" }).last().click()
      await problems.waitFor({ state: "detached" })
      expect(await rice()).toBe(ARABIC)
    })
  })
}

/** The same page, once the merchant reads Arabic. */
export async function checkArabicLanguagesPage({
  page,
  url,
}: Omit<Session, "api">): Promise<void> {
  await page.goto(`${url}/app/languages`)
  await page.getByRole("heading", { name: "الترجمات" }).waitFor()
  await page.getByRole("progressbar", { name: "كل النصوص" }).waitFor()
  await page
    .getByRole("textbox", { name: /^ترجمة/ })
    .first()
    .waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  await withoutToasts(page)
  await takeScreenshot(page, "languages-ar")
}

function riceField(page: Page) {
  return page.getByRole("textbox", {
    name: /^Translation of \u2068Basmati rice\u2069$/,
  })
}

async function importFile(page: Page, lines: string[]) {
  await answered(page, `${TEXTS}/import`, () =>
    page.locator("input[type=file][accept*=csv]").setInputFiles({
      name: "texts.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\n")),
    })
  )
}

/** Waits until the backend has answered what a click sends. */
async function answered(
  page: Page,
  path: string,
  click: () => Promise<unknown>
) {
  await Promise.all([
    page.waitForResponse(
      (answer) =>
        answer.request().method() === "POST" &&
        new URL(answer.url()).pathname === path
    ),
    click(),
  ])
}
