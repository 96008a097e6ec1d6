import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = { page: Page; api: AdminApi; url: string }

type CouriersAnswer = {
  couriers: {
    first_name: string
    email: string
    status: string
    capacity_orders: number
    suspended_reason: string | null
  }[]
}

/**
 * The page of couriers in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeCouriersPage(session: () => Session): void {
  describe("The couriers page", () => {
    it("should create a courier, with what is wrong at its field", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/delivery/couriers`)
      await page.getByText("There are no couriers yet.").waitFor()
      await page.getByRole("button", { name: "Create courier" }).click()
      const form = page.getByRole("dialog")
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("Required").first().waitFor()

      await form.locator("input[name=firstName]").fill("Omar")
      await form.locator("input[name=lastName]").fill("Haddad")
      await form.locator("input[name=email]").fill("omar@nowhere")
      await form.locator("input[name=password]").fill("long-enough-1")
      await form.locator("input[name=phone]").fill("+966 50 000 0001")
      await form.locator("input[name=plate]").fill("RUH 123")
      await form.locator("input[name=weight]").fill("١٢٫٥")
      await form.getByLabel("Home branch").click()
      await page.getByRole("option", { name: "Riyadh" }).click()
      await answered(page, () =>
        form.getByRole("button", { name: "Save" }).click()
      )
      await form.locator("input[name=email][aria-invalid=true]").waitFor()
      await form.locator("input[name=email]").fill("omar@example.com")
      await answered(page, () =>
        form.getByRole("button", { name: "Save" }).click()
      )
      await form.waitFor({ state: "detached" })
      await row(page, "Omar Haddad").getByText("Off duty").waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "couriers-en")
    })

    it("should suspend a courier with the reason and let him back", async () => {
      const { page, api } = session()
      await choose(page, row(page, "Omar"), "Suspend")
      const form = page.getByRole("dialog")
      await form.locator("textarea[name=reason]").fill("Lost his licence")
      await answered(page, () =>
        form.getByRole("button", { name: "Suspend" }).click()
      )
      await row(page, "Omar").getByText("Lost his licence").waitFor()
      const { couriers } = await api<CouriersAnswer>("/admin/couriers")
      expect(couriers).toMatchObject([
        {
          email: "omar@example.com",
          status: "suspended",
          suspended_reason: "Lost his licence",
        },
      ])
      await answered(page, () => choose(page, row(page, "Omar"), "Reinstate"))
      await row(page, "Omar").getByText("Active").waitFor()
    })

    it("should show what he did and what he holds", async () => {
      const { page } = session()
      await choose(page, row(page, "Omar"), "History")
      const history = page.getByRole("dialog")
      await history.getByText("Nothing delivered yet.").waitFor()
      await page.keyboard.press("Escape")
      await history.waitFor({ state: "detached" })
      await choose(page, row(page, "Omar"), "Cash")
      await page.getByRole("dialog").getByText("Cash of").waitFor()
      await page.keyboard.press("Escape")
    })
  })
}

/** The same page, once the merchant reads Arabic. */
export async function checkArabicCouriersPage({
  page,
  url,
}: Omit<Session, "api">): Promise<void> {
  await page.goto(`${url}/app/delivery/couriers`)
  await page.getByRole("heading", { name: "المندوبون" }).waitFor()
  await row(page, "Omar").getByText("دراجة نارية").waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
  await takeScreenshot(page, "couriers-ar")
  await row(page, "Omar").click()
  const form = page.getByRole("dialog")
  await form.getByText("تعديل المندوب").waitFor()
  await takeScreenshot(page, "courier-form-ar")
  await form.getByRole("button", { name: "إلغاء" }).click()
  await form.waitFor({ state: "detached" })
}

function row(page: Page, text: string): Locator {
  return page.getByRole("row").filter({ hasText: text })
}

async function choose(page: Page, of: Locator, action: string) {
  await of.getByRole("button", { name: "Actions" }).click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
}

/** Waits until the backend has answered what a click sends. */
async function answered(page: Page, click: () => Promise<unknown>) {
  await Promise.all([
    page.waitForResponse(
      (answer) =>
        answer.request().method() === "POST" &&
        new URL(answer.url()).pathname.startsWith("/admin/couriers")
    ),
    click(),
  ])
}
