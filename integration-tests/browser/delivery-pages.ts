import type { Locator, Page } from "playwright-core"
import type { AdminApi } from "./admin-api"
import type { DeliveryShop } from "./delivery-shop"
import { takeScreenshot } from "./screenshots"
import { withoutToasts } from "./toasts"

type Session = { page: Page; api: AdminApi; url: string; shop: DeliveryShop }

type DeliveryAnswer = {
  delivery: { status: string; courier: { id: string } | null }
}

/**
 * What a merchant does with deliveries, in English, once he is signed in.
 * @param session gives what exists only once the store runs
 */
export function describeDeliveryPages(session: () => Session): void {
  describe("The pages of deliveries", () => {
    it("should show what waits, is on the road and is late", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/delivery`)
      await chooseBranch(page, "Branch", "Malaz")
      const waiting = column(page, "Unassigned")
      await waiting.getByText("Maha Q").waitFor()
      await waiting.getByText("Late").waitFor()
      const road = column(page, "On the road")
      await road.getByText("Picked up").first().waitFor()
      await road.getByText("Majed Al-Harbi").first().waitFor()
      await column(page, "On duty").getByText("Badr Al-Otaibi").waitFor()
      await takeScreenshot(page, "dispatch-board-en")
    })

    it("should give a delivery to a courier from the board", async () => {
      const { page, api, shop } = session()
      const card = page.getByRole("listitem").filter({ hasText: "Maha Q" })
      await card.getByRole("button", { name: "Actions" }).click()
      await page.getByRole("menuitem", { name: "Assign" }).click()
      const form = page.getByRole("dialog")
      await form.getByText("Who brings").waitFor()
      await form.getByText("Salma Al-Qahtani").click()
      await takeScreenshot(page, "dispatch-assign-en")
      await form.getByRole("button", { name: "Assign" }).click()
      await form.waitFor({ state: "detached" })
      await column(page, "On the road").getByText("Maha Q").waitFor()
      const [id] = shop.deliveries.waiting
      const { delivery } = await api<DeliveryAnswer>(`/admin/deliveries/${id}`)
      expect(delivery).toMatchObject({
        status: "assigned",
        courier: { id: shop.couriers.salma },
      })
    })

    it("should show couriers and their routes on the map", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/delivery/map`)
      const map = page.getByRole("application", { name: "Live map" })
      await map.getByText("Majed Al-Harbi").first().waitFor()
      await map.locator("path.leaflet-interactive").first().waitFor()
      // Two doors before Majed, in their order.
      await map.getByText("1", { exact: true }).first().waitFor()
      await map.getByText("2", { exact: true }).first().waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "live-map-en")
      await map.getByText("1", { exact: true }).first().click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Faisal Q").waitFor()
      await wayOf(page, "Map of the way").locator("path").first().waitFor()
      await close(page)
    })

    it("should list deliveries with their history", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/delivery/deliveries`)
      await page.getByRole("row").filter({ hasText: "Yousef" }).click()
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Nobody opened").first().waitFor()
      const way = wayOf(page, "Map of the way")
      await way.locator("path").first().waitFor()
      await drawer.getByText("1.8 kg", { exact: true }).waitFor()
      await drawer.getByText(/^\d\.\d+ km$/).waitFor()
      await way.scrollIntoViewIfNeeded()
      await takeScreenshot(page, "delivery-detail-en")
      await close(page)
      await takeScreenshot(page, "deliveries-en")
    })

    it("should plan a shift and refuse one that overlaps", async () => {
      const { page, url, api, shop } = session()
      const { salma } = shop.couriers
      const at = (hour: string) => `2031-05-04T${hour}:00:00.000Z`
      await api(`/admin/couriers/${salma}/shifts`, {
        planned_start: at("06"),
        planned_end: at("14"),
      })
      await page.goto(`${url}/app/delivery/couriers`)
      await menu(page, "Salma", "Shifts")
      const drawer = page.getByRole("dialog")
      await drawer.getByText("Planned", { exact: true }).waitFor()
      await drawer.getByText("On duty").waitFor()
      await takeScreenshot(page, "courier-shifts-en")
      await drawer
        .getByRole("button", { name: "Take the planned shift back" })
        .click()
      await drawer
        .getByText("Planned", { exact: true })
        .waitFor({ state: "detached" })
      await drawer.getByRole("button", { name: "Plan a shift" }).click()
      await drawer.getByText("Required").first().waitFor()
      await close(page)
    })

    it("should give a courier a photo", async () => {
      const { page, api, shop } = session()
      await menu(page, "Majed Al-Harbi", "Edit")
      const form = page.getByRole("dialog")
      await form.locator("input[name=photo]").setInputFiles({
        name: "notes.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("no picture"),
      })
      await form.getByRole("button", { name: "Save" }).click()
      await form.getByText("The picture must be JPEG").waitFor()
      await form.locator("input[name=photo]").setInputFiles({
        name: "majed.png",
        mimeType: "image/png",
        buffer: await portrait(page),
      })
      await takeScreenshot(page, "courier-form-en")
      await form.getByRole("button", { name: "Save" }).click()
      await form.waitFor({ state: "detached" })
      const { courier } = await api<{ courier: { has_photo: boolean } }>(
        `/admin/couriers/${shop.couriers.majed}`
      )
      expect(courier.has_photo).toBe(true)
      await row(page, "Majed Al-Harbi").locator("img").waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "couriers-photo-en")
    })

    it("should accept a hand-over of cash", async () => {
      const { page, url, api, shop } = session()
      await page.goto(`${url}/app/delivery/cash`)
      await menu(page, "Majed", "Accept")
      const form = page.getByRole("dialog")
      await takeScreenshot(page, "cash-accept-en")
      await form.getByRole("button", { name: "Accept" }).click()
      await form.waitFor({ state: "detached" })
      await row(page, "Majed").getByText("Accepted").waitFor()
      await withoutToasts(page)
      await takeScreenshot(page, "cash-en")
      const { cash } = await api<{ cash: { balances: { amount: number }[] } }>(
        `/admin/couriers/${shop.couriers.majed}/cash`
      )
      expect(cash.balances.every(({ amount }) => amount === 0)).toBe(true)
    })

    it("should show figures of what has ended", async () => {
      const { page, url } = session()
      await page.goto(`${url}/app/delivery/statistics`)
      await row(page, "Majed Al-Harbi").waitFor()
      await takeScreenshot(page, "delivery-statistics-en")
    })

    it("should keep every peak of a zone that is edited", async () => {
      const { page, url, api, shop } = session()
      await page.goto(`${url}/app/delivery/zones`)
      await page.getByRole("cell", { name: "Malaz and around" }).click()
      const form = page.getByRole("dialog")
      for (const [index, [hours, surcharge]] of [
        ["12:00-14:00", "4"],
        ["18:00-21:00", "7.5"],
      ].entries()) {
        await form
          .getByRole("button", { name: "Add peak hours" })
          .first()
          .click()
        const at = `fees.sar.peaks.${index}`
        await form.locator(`input[name="${at}.hours"]`).fill(hours)
        await form.locator(`input[name="${at}.surcharge"]`).fill(surcharge)
      }
      await form
        .getByRole("group", { name: "Days of these peak hours" })
        .nth(1)
        .getByRole("button", { name: "Fri" })
        .click()
      await form
        .locator('input[name="fees.sar.peaks.1.hours"]')
        .scrollIntoViewIfNeeded()
      await takeScreenshot(page, "delivery-zone-peaks-en")
      await form.getByRole("button", { name: "Save" }).click()
      await form.waitFor({ state: "detached" })
      const { zones } = await api<{
        zones: { fees: { sar: { peaks: { hours: object }[] } } }[]
      }>(`/admin/delivery-zones?location_id=${shop.locationId}`)
      const { peaks } = zones[0].fees.sar
      expect(peaks).toMatchObject([{ surcharge: "4" }, { surcharge: "7.5" }])
      expect(peaks.map(({ hours }) => Object.keys(hours).length)).toEqual([
        7, 6,
      ])
    })
  })
}

/** The same pages right to left. */
export async function checkArabicDeliveryPages({
  page,
  url,
}: Pick<Session, "page" | "url">): Promise<void> {
  const pages: [string, string, string][] = [
    ["", "بلا مندوب", "dispatch-board-ar"],
    ["/deliveries", "Yousef", "deliveries-ar"],
    ["/cash", "Majed", "cash-ar"],
    ["/statistics", "Majed", "delivery-statistics-ar"],
    ["/branches", "الملز", "delivery-branches-ar"],
    ["/map", "Majed", "live-map-ar"],
  ]
  for (const [path, text, name] of pages) {
    await page.goto(`${url}/app/delivery${path}`)
    await page.getByText(text).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
    await takeScreenshot(page, name)
  }
  await page.goto(`${url}/app/delivery/deliveries`)
  await row(page, "Yousef").click()
  const way = wayOf(page, "خريطة الطريق")
  await way.locator("path").first().waitFor()
  await way.scrollIntoViewIfNeeded()
  await takeScreenshot(page, "delivery-detail-ar")
  await close(page)
  await page.goto(`${url}/app/delivery/couriers`)
  await menu(page, "Salma", "الورديات", "إجراءات")
  await page.getByRole("dialog").getByText("في الدوام").waitFor()
  await takeScreenshot(page, "courier-shifts-ar")
  await close(page)
}

/** The map in the drawer of a delivery. */
function wayOf(page: Page, name: string): Locator {
  return page.getByRole("dialog").getByRole("application", { name })
}

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true })
}

function row(page: Page, text: string): Locator {
  return page.getByRole("row").filter({ hasText: text })
}

async function menu(page: Page, of: string, action: string, dots = "Actions") {
  await row(page, of).getByRole("button", { name: dots }).click()
  await page.getByRole("menuitem", { name: action, exact: true }).click()
}

async function chooseBranch(page: Page, label: string, name: string) {
  const select = page.getByRole("combobox", { name: label })
  if (await select.count()) {
    await select.click()
    await page.getByRole("option", { name }).click()
  }
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })
}

/** A picture that the browser itself draws. */
async function portrait(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas")
    canvas.width = canvas.height = 96
    const context = canvas.getContext("2d")
    if (context) {
      context.fillStyle = "#0ea5e9"
      context.fillRect(0, 0, 96, 96)
      context.fillStyle = "#f59e0b"
      context.fillRect(24, 24, 48, 72)
    }
    return canvas.toDataURL("image/png")
  })
  return Buffer.from(drawn.split(",")[1], "base64")
}
