import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  createSoldProduct,
  levelOf,
  priced,
  type SoldProduct,
} from "../../support/selling"
import { difference, everything } from "../storefront/support/database"

covers("GET /admin/stock-takes/export", "POST /admin/stock-takes/import")

type Imported = {
  import: { updated: number; unchanged: number; rows: number }
  code?: string
  errors?: { field: string; code: string }[]
}

const HEADER = "location,product_handle,options,unit,unit_value,counted"

suiteTest({ seed: seedStock }, (app) => {
  const get = async () => {
    const { status, data } = await app.call<string>(
      "admin",
      "GET",
      "/admin/stock-takes/export"
    )
    expect(status).toBe(200)
    return data
  }
  const put = (body: string, query = "") =>
    app.call<Imported>("admin", "POST", `/admin/stock-takes/import${query}`, {
      body,
      headers: { "content-type": "text/csv" },
    })
  const stocked = async ({ inventoryItemId }: SoldProduct) => {
    const { locationId } = app.shop
    return (await levelOf(app.container, inventoryItemId, locationId)).stocked
  }

  describe("the sheet for counting", () => {
    it("should hold what stands in the books and change nothing", async () => {
      const csv = await get()
      const [header, ...lines] = csv.trimEnd().split("\r\n")
      expect(header).toBe(HEADER)
      expect(lines.sort()).toEqual([
        "Riyadh,oil,,ml,1,2500",
        "Riyadh,rice,,g,1,120000",
      ])
      const before = await everything(app.container)
      const { status, data } = await put(csv)
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { import: { rows: 2, updated: 0, unchanged: 2 } },
      })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should book what differs, in any unit, once", async () => {
      const csv = [
        HEADER,
        "Riyadh,rice,,kg,5,20",
        "Riyadh,rice,,kg,1,18.5",
        "Riyadh,oil,,l,1,",
      ].join("\n")
      const { data } = await put(csv, "?reason=correction")
      expect(data.import).toMatchObject({ rows: 3, updated: 2, unchanged: 1 })
      expect(await stocked(app.seeded.rice)).toBe(118_500)
      expect(await stocked(app.seeded.oil)).toBe(2500)
      const again = await put(csv, "?reason=correction")
      expect(again.data.import).toMatchObject({ updated: 0, unchanged: 3 })
      const takes = await app.call("admin", "GET", "/admin/stock-takes")
      expect(takes.data).toMatchObject({
        count: 1,
        stock_takes: [{ reason: "correction", mode: "set", line_count: 2 }],
      })
    })

    it("should tell every problem and book nothing", async () => {
      const csv = [
        HEADER,
        "Riyadh,rice,,kg,1,7",
        "Jeddah,rice,,kg,1,7",
        "Riyadh,tea,,kg,1,7",
        "Riyadh,rice,,l,1,7",
        "Riyadh,oil,,l,1,-7",
        "Riyadh,oil,Mango,l,1,x",
      ].join("\n")
      const before = await everything(app.container)
      const { status, data } = await put(csv)
      expect(status).toBe(400)
      expect(data.errors?.map(({ field, code }) => [field, code])).toEqual([
        ["rows.3.location", "not_found"],
        ["rows.4.product_handle", "not_found"],
        ["rows.5.unit", "unit_type_mismatch"],
        ["rows.6.counted", "decimal_negative"],
        ["rows.7.options", "csv_options_format"],
        ["rows.7.counted", "decimal_format"],
      ])
      expect(difference(before, await everything(app.container))).toEqual([])
    })
  })
})

async function seedStock({ container, shop }: SeedContext) {
  const rice = await createSoldProduct(container, shop, {
    handle: "rice",
    basic_unit: "g",
    units: [
      { unit: "kg", unit_value: "1", is_default: true, prices: priced("10") },
      { unit: "kg", unit_value: "5", prices: priced("45", "4") },
    ],
    stock: 120_000,
  })
  const oil = await createSoldProduct(container, shop, {
    handle: "oil",
    basic_unit: "ml",
    units: [{ unit: "l", unit_value: "1", prices: priced("12") }],
    stock: 2500,
  })
  return { rice, oil }
}
