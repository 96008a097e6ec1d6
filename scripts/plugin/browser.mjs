import { existsSync } from "node:fs"

/** Where the usual systems keep it; `CHROMIUM` names another place. */
export const CHROMIUM = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file && existsSync(file))

/**
 * Signs in to the host's admin in a browser and opens a page of it.
 *
 * @param {import("./steps/index.mjs").Context} context
 * @param {string} path below the admin
 * @param {(page: import("playwright-core").Page) => Promise<void>} look
 */
export async function openAdmin({ url, account }, path, look) {
  const { chromium } = await import("playwright-core")
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
    })
    page.setDefaultTimeout(30_000)
    await page.goto(`${url}/app/login`)
    await page.locator("input[name=email]").fill(account.email)
    await page.locator("input[name=password]").fill(account.password)
    await page.getByRole("button", { name: "Continue with Email" }).click()
    await page.waitForURL(/\/app\/orders/)
    await page.goto(`${url}/app${path}`)
    await look(page)
  } finally {
    await browser.close()
  }
}
