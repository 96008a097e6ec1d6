import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = { page: Page; api: AdminApi; url: string }

type SectionsAnswer = { homepage_sections: { title: string }[] }
type SettingsAnswer = {
  settings: {
    name: string
    theme: Record<string, string>
    opening_hours: Record<string, unknown>
    translations: Record<string, Record<string, string>>
  }
}

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240">
  <rect width="640" height="240" fill="#0a7f3f"/>
  <circle cx="520" cy="120" r="90" fill="#f5c242"/></svg>`

/**
 * Banners, homepage and settings in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeContentPage(session: () => Session): void {
  describe("The content page", () => {
    it("should make a banner in both languages", async () => {
      const { page, url } = session()
      await page.route("**/pictures/*.svg", (route) =>
        route.fulfill({ contentType: "image/svg+xml", body: PICTURE })
      )
      await page.goto(`${url}/app/content`)
      await page.getByText("There are no banners yet.").waitFor()
      await page.getByRole("button", { name: "Create banner" }).click()
      const form = page.getByRole("dialog")
      await save(form)
      await form.getByText("Required").first().waitFor()

      await form.locator("input[name=title]").fill("Summer fruit")
      const arabic = form.locator("input[name='title.ar-SA']")
      await arabic.fill("فواكه الصيف")
      expect(
        await arabic.evaluate((input) => getComputedStyle(input).direction)
      ).toBe("rtl")
      await form.locator("input[name=image_url]").fill("/pictures/fruit.svg")
      await form.locator("input[name=link]").fill("javascript:alert(1)")
      await answered(page, () => save(form))
      await form.locator("input[name=link][aria-invalid=true]").waitFor()
      await form.locator("input[name=link]").fill("/sale")
      await answered(page, () => save(form))
      await form.waitFor({ state: "detached" })
      await page.getByText("Live", { exact: true }).waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "content-banners-en")
    })

    it("should order sections by button and by dragging", async () => {
      const { page, api } = session()
      await api("/admin/content/homepage-sections", {
        title: "Picked for you",
        type: "featured",
        translations: { "ar-SA": { title: "مختارات لك" } },
      })
      await api("/admin/content/homepage-sections", {
        title: "Just in",
        type: "new",
        translations: { "ar-SA": { title: "وصل حديثًا" } },
      })
      await page.getByRole("tab", { name: "Homepage" }).click()
      await page.getByRole("button", { name: "Create section" }).click()
      const form = page.getByRole("dialog")
      await form.locator("input[name=title]").fill("Deals")
      await form.locator("input[name='title.ar-SA']").fill("عروض")
      await form.getByLabel("Products", { exact: true }).click()
      await page.getByRole("option", { name: "Combos" }).click()
      await answered(page, () => save(form))
      await form.waitFor({ state: "detached" })

      const titles = async () =>
        (
          await api<SectionsAnswer>("/admin/content/homepage-sections")
        ).homepage_sections.map(({ title }) => title)
      const [first, second, third] = await titles()
      await answered(page, () =>
        page
          .getByRole("button", { name: `Move \u2068${second}\u2069 up` })
          .click()
      )
      expect(await titles()).toEqual([second, first, third])
      await withoutToasts(page)
      await answered(page, () => row(page, third).dragTo(row(page, second)))
      expect(await titles()).toEqual([third, second, first])
    })

    it("should preview the homepage in Arabic, written its own way", async () => {
      const { page } = session()
      await page.getByRole("tab", { name: "Preview" }).click()
      await page.getByLabel("Language").click()
      await page.getByRole("option", { name: /Arabic/ }).click()
      const preview = page.getByTestId("homepage-preview")
      await preview.getByText("وصل حديثًا").waitFor()
      await preview.getByText("فواكه الصيف").waitFor()
      expect(await preview.getAttribute("dir")).toBe("rtl")
      await withoutToasts(page)
      await takeScreenshot(page, "content-preview-en")
    })

    it("should save the settings, with what is wrong at its field", async () => {
      const { page, api } = session()
      await page.getByRole("tab", { name: "Store settings" }).click()
      const panel = page.getByRole("tabpanel")
      await panel.locator("input[name=name]").fill("SaptMarkets")
      await panel.locator("input[name='name.ar-SA']").fill("أسواق سابت")
      await panel.locator("input[name='hours.5']").fill("from one on")
      await panel.locator("input[name='theme.primary']").fill("green")
      await save(panel)
      await panel
        .locator("input[name='theme.primary'][aria-invalid=true]")
        .waitFor()
      await panel.locator("input[name='hours.5'][aria-invalid=true]").waitFor()
      await panel.locator("input[name='hours.5']").fill("13:00-23:00")
      await panel.locator("input[name='theme.primary']").fill("#0a7f3f")
      await answered(page, () => save(panel))

      const { settings } = await api<SettingsAnswer>("/admin/content/settings")
      expect(settings).toMatchObject({
        name: "SaptMarkets",
        theme: { primary: "#0a7f3f" },
        opening_hours: { friday: [{ opens: "13:00", closes: "23:00" }] },
        translations: { "ar-SA": { name: "أسواق سابت" } },
      })
    })
  })
}

/** The same page, once the merchant reads Arabic. */
export async function checkArabicContentPage({
  page,
  url,
}: Omit<Session, "api">): Promise<void> {
  await page.goto(`${url}/app/content`)
  await page.getByRole("heading", { name: "المحتوى" }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  await page.getByText("فواكه الصيف").waitFor()
  await page.getByRole("tab", { name: "الصفحة الرئيسية" }).click()
  await page.getByText("وصل حديثًا").waitFor()
  await withoutToasts(page)
  await takeScreenshot(page, "content-sections-ar")
  await page.getByRole("button", { name: "إنشاء قسم" }).click()
  const form = page.getByRole("dialog")
  await form.locator("input[name=title]").waitFor()
  await takeScreenshot(page, "content-section-form-ar")
  await page.keyboard.press("Escape")
  await form.waitFor({ state: "detached" })
  await page.getByRole("tab", { name: "معاينة" }).click()
  await page.getByTestId("homepage-preview").getByText("عروض").waitFor()
  await takeScreenshot(page, "content-preview-ar")
  await page.getByRole("tab", { name: "إعدادات المتجر" }).click()
  await page.getByRole("tabpanel").locator("input[name=name]").waitFor()
  await takeScreenshot(page, "content-settings-ar")
}

function row(page: Page, title: string): Locator {
  return page.getByRole("listitem").filter({ hasText: title })
}

const save = (form: Locator) =>
  form.getByRole("button", { name: "Save", exact: true }).click()

/** Waits until the backend has answered what a click sends. */
async function answered(page: Page, click: () => Promise<unknown>) {
  await Promise.all([
    page.waitForResponse(
      (answer) =>
        answer.request().method() === "POST" &&
        new URL(answer.url()).pathname.startsWith("/admin/content")
    ),
    click(),
  ])
}
