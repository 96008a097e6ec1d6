import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import type { Grocery } from "./grocery"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = { page: Page; api: AdminApi; grocery: Grocery; url: string }

type ProductAnswer = {
  product_content: {
    is_featured: boolean
    featured_rank: number
    brand: string
    translations: Record<string, Record<string, string>>
    images: {
      alt: string
      translations: Record<string, Record<string, string>>
    }[]
  }
}

const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240">
  <rect width="240" height="240" fill="#f4f1ea"/>
  <path d="M70 60h100l16 150H54z" fill="${colour}"/></svg>`

/**
 * What a shop says of a product and of a category, on their pages, for a
 * merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeFactsWidgets(session: () => Session): void {
  describe("What the shop says of products and categories", () => {
    it("should feature a product by one switch", async () => {
      const { page, api, grocery, url } = session()
      await page.route("**/pictures/bag-*.svg", (route) =>
        route.fulfill({
          contentType: "image/svg+xml",
          body: picture(
            route.request().url().includes("1") ? "#b3541e" : "#2f6f4f"
          ),
        })
      )
      await api(`/admin/products/${grocery.riceId}`, {
        images: [1, 2].map((n) => ({ url: `${url}/pictures/bag-${n}.svg` })),
      })
      await page.goto(`${url}/app/products/${grocery.riceId}`)
      const widget = page.getByTestId("product-content")
      await widget.getByText("0 of 2 pictures").first().waitFor()
      await answered(page, () => widget.getByRole("switch").click())
      await widget.locator("button[role=switch]:enabled").waitFor()

      expect(await contentOf(api, grocery)).toMatchObject({ is_featured: true })
      expect(await widget.getByRole("switch").isChecked()).toBe(true)
    })

    it("should write brand and alternative texts by keyboard alone", async () => {
      const { page, api, grocery } = session()
      const widget = page.getByTestId("product-content")
      await widget.getByRole("button", { name: "Actions" }).focus()
      await page.keyboard.press("Enter")
      await page.getByRole("menuitem", { name: "Edit" }).waitFor()
      await page.keyboard.press("Enter")
      const form = page.getByRole("dialog")
      await form.locator("input[name=brand]").focus()
      await page.keyboard.type("x".repeat(301))
      await page.keyboard.press("Tab")
      await page.keyboard.type("حقول الهملايا")
      await answered(page, () => page.keyboard.press("Enter"))
      const brand = form.locator("input[name=brand][aria-invalid=true]")
      await brand.waitFor()
      await brand.fill("Himalaya Fields")
      await form.locator("input[name=featured_rank]").fill("two")
      await page.keyboard.press("Enter")
      await form
        .locator("input[name=featured_rank][aria-invalid=true]")
        .waitFor()
      await form.locator("input[name=featured_rank]").fill("٢")

      await form.locator("input[name='images.1.alt']").fill("The open bag")
      const arabic = form.locator("input[name='images.1.alt.ar-SA']")
      await arabic.fill("ا".repeat(501))
      expect(
        await arabic.evaluate((input) => getComputedStyle(input).direction)
      ).toBe("rtl")
      await answered(page, () => page.keyboard.press("Enter"))
      await form
        .locator("input[name='images.1.alt.ar-SA'][aria-invalid=true]")
        .waitFor()
      await takeScreenshot(page, "product-content-form-en")
      await arabic.fill("الكيس مفتوحًا")
      await answered(page, () => page.keyboard.press("Enter"))
      await form.waitFor({ state: "detached" })

      expect(await contentOf(api, grocery)).toMatchObject({
        is_featured: true,
        featured_rank: 2,
        brand: "Himalaya Fields",
        translations: { "ar-SA": { brand: "حقول الهملايا" } },
        images: [
          { alt: "", translations: {} },
          {
            alt: "The open bag",
            translations: { "ar-SA": { alt: "الكيس مفتوحًا" } },
          },
        ],
      })
      await widget.getByText("1 of 2 pictures").first().waitFor()
      await widget.getByText("Sold in 30 days").waitFor()
      await withoutToasts(page)
      await widget.scrollIntoViewIfNeeded()
      await takeScreenshot(page, "product-content-en")
    })

    it("should give a category its picture", async () => {
      const { page, api, url } = session()
      const { product_category } = await api<{
        product_category: { id: string }
      }>("/admin/product-categories", { name: "Grains", is_active: true })
      await page.goto(`${url}/app/categories/${product_category.id}`)
      const widget = page.getByTestId("category-content")
      await widget.getByRole("button", { name: "Actions" }).click()
      await page.getByRole("menuitem", { name: "Edit" }).click()
      const form = page.getByRole("dialog")
      await form.locator("input[name=image_url]").fill("bag-2.svg")
      await answered(page, () => save(form))
      await form.locator("input[name=image_url][aria-invalid=true]").waitFor()
      await form.locator("input[name=image_url]").fill("/pictures/bag-2.svg")
      await form.locator("input[name=alt]").fill("Sacks of grain")
      await form.locator("input[name='alt.ar-SA']").fill("أكياس حبوب")
      await answered(page, () => save(form))
      await form.waitFor({ state: "detached" })
      await widget.getByText("أكياس حبوب").waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "category-content-en")
    })
  })
}

/** The product's page, once the merchant reads Arabic. */
export async function checkArabicFactsWidget(session: {
  page: Page
  grocery: Grocery
  url: string
}): Promise<void> {
  const { page, grocery, url } = session
  await page.goto(`${url}/app/products/${grocery.riceId}`)
  const widget = page.getByTestId("product-content")
  await widget.getByText("المباع في ٣٠ يومًا").waitFor()
  await widget.getByText("١ من ٢ صور").first().waitFor()
  await widget.scrollIntoViewIfNeeded()
  await takeScreenshot(page, "product-content-ar")
  await widget.getByRole("button").first().click()
  await page.getByRole("menuitem").first().click()
  const form = page.getByRole("dialog")
  await form.locator("input[name='brand.ar-SA']").waitFor()
  await takeScreenshot(page, "product-content-form-ar")
  await page.keyboard.press("Escape")
  await form.waitFor({ state: "detached" })
}

const contentOf = async (api: AdminApi, { riceId }: Grocery) =>
  (await api<ProductAnswer>(`/admin/content/products/${riceId}`))
    .product_content

const save = (form: Locator) =>
  form.getByRole("button", { name: "Save", exact: true }).click()

/** Waits until the backend has answered what is sent. */
async function answered(page: Page, send: () => Promise<unknown>) {
  await Promise.all([
    page.waitForResponse(
      (answer) =>
        answer.request().method() === "POST" &&
        new URL(answer.url()).pathname.startsWith("/admin/content")
    ),
    send(),
  ])
}
