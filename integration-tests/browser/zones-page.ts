import type { Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import { takeScreenshot } from "./screenshots"

type Session = { page: Page; api: AdminApi; url: string }

type ZonesAnswer = {
  zones: {
    name: string
    kind: string
    polygon: { coordinates: number[][][] } | null
    fees: Record<string, { base: string }>
    translations: Record<string, { name: string }>
  }[]
}

/**
 * The pages of branches and zones in English, for a merchant who is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeZonesPage(session: () => Session): void {
  describe("The pages of branches and zones", () => {
    it("should make a stock location a branch", async () => {
      const { page, api, url } = session()
      await page.goto(`${url}/app/delivery/branches`)
      await page.getByText("No stock location is a branch yet.").waitFor()
      await page.getByRole("button", { name: "Make a branch" }).click()
      const form = page.getByRole("dialog")
      await form.locator("input[name=name]").fill("Olaya")
      await form.locator("input[name=arabicName]").fill("العليا")
      await form.locator("input[name=latitude]").fill("24.6949")
      await form.locator("input[name=longitude]").fill("٤٦٫٦٨٥٣")
      await form.locator("input[name=timezone]").fill("Asia/Riyadh")
      await form.getByLabel("Opening hours").click()
      await form
        .locator('input[name="opening_hours.0"]')
        .fill("8:00-12:00, 16:00-02:00")
      await form.getByRole("button", { name: "Save" }).click()
      await page.getByRole("cell", { name: "Olaya" }).waitFor()
      const { branches } = await api<{
        branches: { longitude: number; opening_hours: object }[]
      }>("/admin/branches")
      expect(branches).toMatchObject([
        {
          longitude: 46.6853,
          opening_hours: {
            "0": [
              ["08:00", "12:00"],
              ["16:00", "02:00"],
            ],
          },
        },
      ])
      await takeScreenshot(page, "delivery-branches-en")
    })

    it("should draw a zone on the map and say what is wrong", async () => {
      const { page, api, url } = session()
      await page.goto(`${url}/app/delivery/zones`)
      await page.getByRole("button", { name: "Create zone" }).click()
      const form = page.getByRole("dialog")
      await form.locator("input[name=name]").fill("Centre")
      await form.locator("input[name=arabicName]").fill("الوسط")
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("At least three corners are needed.").waitFor()
      await form.getByText("At least one currency needs").waitFor()
      const map = form.getByLabel("Map of the delivery zones")
      for (const [x, y] of [
        [200, 80],
        [500, 90],
        [480, 300],
        [210, 280],
      ]) {
        await map.click({ position: { x, y } })
      }
      await form.getByText("Corners: 4").waitFor()
      await form.locator('input[name="fees.sar.base"]').fill("10")
      await form.locator('input[name="fees.sar.per_km"]').fill("1.5")
      await takeScreenshot(page, "delivery-zone-editor-en")
      await form.getByRole("button", { name: "Save" }).click()
      await page.getByRole("cell", { name: "Centre" }).waitFor()
      const { zones } = await api<ZonesAnswer>("/admin/delivery-zones")
      expect(zones).toMatchObject([
        {
          name: "Centre",
          kind: "polygon",
          fees: { sar: { base: "10", per_km: "1.5" } },
          translations: { "ar-SA": { name: "الوسط" } },
        },
      ])
      expect(zones[0].polygon?.coordinates[0]).toHaveLength(5)
      await takeScreenshot(page, "delivery-zones-en")
    })
  })
}

/** The same pages right to left. */
export async function checkArabicZonesPage({
  page,
  url,
}: Pick<Session, "page" | "url">): Promise<void> {
  await page.goto(`${url}/app/delivery/zones`)
  await page.getByRole("cell", { name: "الوسط" }).waitFor()
  await takeScreenshot(page, "delivery-zones-ar")
  await page.getByRole("cell", { name: "الوسط" }).click()
  await page.getByRole("dialog").getByText("الزوايا نصًا").waitFor()
  await takeScreenshot(page, "delivery-zone-editor-ar")
  await page.keyboard.press("Escape")
}
