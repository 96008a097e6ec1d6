import type { Page } from "playwright-core"

/** Messages go by themselves; a picture does not need them. */
export async function withoutToasts(page: Page): Promise<void> {
  const toasts = page.locator("[data-sonner-toast]")
  await page.mouse.move(0, 0)
  while (await toasts.count()) {
    await toasts.first().waitFor({ state: "detached" })
  }
}
