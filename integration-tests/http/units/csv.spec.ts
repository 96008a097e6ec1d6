import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import { createMarket, type Market } from "../storefront/support/market"
import {
  difference,
  everything,
  whatCounts,
} from "../storefront/support/database"
import { createProduct, variantsOf } from "../storefront/support/products"

covers("GET /admin/units/export", "POST /admin/units/import")
covers("GET /admin/product-units/export", "POST /admin/product-units/import")

type Problem = { row: number; column: string; code: string; message: string }
type Imported = {
  import: {
    dry_run: boolean
    rows: number
    created: number
    updated: number
    unchanged: number
    errors: Problem[]
  }
  code?: string
  message?: string
  errors?: { field: string; code: string; message: string }[]
}

type Seeded = { market: Market; rice: string; juice: string; salt: string }

const CSV = { "content-type": "text/csv" }

suiteTest({ seed: seedProducts }, (app) => {
  const get = async (name: string) => {
    const { status, data, headers } = await app.call<string>(
      "admin",
      "GET",
      `/admin/${name}/export`
    )
    expect(status).toBe(200)
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
    return data
  }
  const put = (name: string, body: string, query = "", headers = {}) =>
    app.call<Imported>("admin", "POST", `/admin/${name}/import${query}`, {
      body,
      headers: { ...CSV, ...headers },
    })
  const linesOf = (csv: string) => csv.trimEnd().split("\r\n")

  describe("units", () => {
    it("should export every unit with its Arabic texts", async () => {
      const [header, ...lines] = linesOf(await get("units"))
      expect(header).toBe(
        "code,type,conversion,is_basic,is_active,rank,name,symbol,name_ar-SA,symbol_ar-SA"
      )
      expect(lines).toContain(
        "kg,weight,1000,false,true,20,Kilogram,kg,كيلوغرام,كغ"
      )
      expect(lines).toHaveLength(9)
    })

    it("should change nothing when its own export is imported", async () => {
      const csv = await get("units")
      const before = await everything(app.container)
      const { status, data } = await put("units", csv)
      expect({ status, data }).toEqual({
        status: 200,
        data: {
          import: {
            dry_run: false,
            rows: 9,
            created: 0,
            updated: 0,
            unchanged: 9,
            errors: [],
          },
        },
      })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should create and update, and a second time do nothing", async () => {
      const csv = [
        "code;type;conversion;name;symbol;name_ar-SA;symbol_ar-SA",
        "crate;piece;1;Crate;crate;صندوق;صندوق",
        "kg;;;Kilo;;;",
        "quintal;weight;100000;'=Quintal;q;;",
      ].join("\n")
      const first = await put("units", csv)
      expect(first.data.import).toMatchObject({ created: 2, updated: 1 })
      const again = await put("units", csv)
      expect(again.data.import).toMatchObject({ updated: 0, unchanged: 3 })

      const { data } = await app.call("admin", "GET", "/admin/units?limit=50")
      const units = data.units as unknown as { code: string }[]
      expect(units.find(({ code }) => code === "kg")).toMatchObject({
        name: "Kilo",
        symbol: "kg",
        conversion: 1000,
        translations: { "ar-SA": { name: "كيلوغرام" } },
      })
      expect(units.find(({ code }) => code === "crate")).toMatchObject({
        name: "Crate",
        translations: { "ar-SA": { name: "صندوق", symbol: "صندوق" } },
      })
      expect(units.find(({ code }) => code === "quintal")).toMatchObject({
        name: "=Quintal",
      })
      expect(await get("units")).toContain(",'=Quintal,")
    })

    it("should tell every problem and write nothing", async () => {
      const csv = [
        "code,type,conversion,is_basic,name,symbol",
        "crate,piece,1,,Crate,crate",
        "Bad Code,piece,1,,X,x",
        "sack,weight,-5,,Sack,sack",
        "crate,piece,1,,Crate,crate",
        "tin,pieces,1,,Tin,tin",
        "box,piece,1,true,Box,box",
        "pot,piece,,,,pot",
        "kg,volume,1,,Kilo,kg",
        "g,weight,2,,Gram,g",
      ].join("\n")
      const before = await everything(app.container)
      const { status, data } = await put("units", csv)
      expect(status).toBe(400)
      expect(data.code).toBe("csv_invalid")
      expect(data.errors?.map(({ field, code }) => [field, code])).toEqual([
        ["rows.3.code", "unit_code_format"],
        ["rows.4.conversion", "decimal_format"],
        ["rows.5.code", "csv_row_twice"],
        ["rows.6.type", "csv_choice"],
        ["rows.7.is_basic", "unit_basic_exists"],
        ["rows.8.conversion", "csv_required"],
        ["rows.8.name", "csv_required"],
        ["rows.9.type", "csv_fixed"],
        ["rows.9.conversion", "unit_frozen"],
        ["rows.10.conversion", "unit_basic_conversion"],
      ])
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should answer a dry run with problems in Arabic", async () => {
      const csv = "code,rank\nkg,x\ng,99\n"
      const before = await everything(app.container)
      const query = "?dry_run=true&locale=ar-SA"
      const { status, data } = await put("units", csv, query)
      expect({ status, data }).toEqual({
        status: 200,
        data: {
          import: {
            dry_run: true,
            rows: 2,
            created: 0,
            updated: 1,
            unchanged: 0,
            errors: [
              {
                row: 2,
                column: "rank",
                code: "csv_whole",
                message: "المتوقع عدد صحيح من 0 إلى 100000.",
              },
            ],
          },
        },
      })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should refuse what is no CSV", async () => {
      const json = await app.call("admin", "POST", "/admin/units/import", {
        body: { code: "kg" },
      })
      expect(json.status).toBe(400)
      expect(json.data.code).toBe("body_type")
      const broken = await put("units", 'code,name\nkg,"Kilo\n')
      expect(broken.data).toMatchObject({ code: "csv_broken" })
      const columns = await put("units", "Code,naam\nkg,x\n")
      expect(
        columns.data.errors?.map(({ field, code }) => [field, code])
      ).toEqual([
        ["rows.1.Code", "csv_column_unknown"],
        ["rows.1.naam", "csv_column_unknown"],
        ["rows.1.code", "csv_column_missing"],
      ])
      const big = await put("units", `code\n${"x".repeat(17 * 1024 * 1024)}`)
      expect(big.status).toBe(413)
    })
  })

  describe("product units", () => {
    const HEADER =
      "product_handle,options,basic_unit,unit,unit_value,sku,barcode,is_default,is_active,min,max,step,rank,price_inr,price_kwd,price_sar"

    it("should export and import without a change", async () => {
      const csv = await get("product-units")
      expect(linesOf(csv)).toEqual([
        HEADER,
        "rice,,g,kg,1,R-1,,true,true,1,10,,0,,0.95,11.5",
        "rice,,g,kg,5,R-5,'=5,false,false,,,,1,,4.25,52",
        "juice,Flavour=Mango,ml,l,1,J-M,,true,true,,,,0,,,7",
        "juice,Flavour=Orange,ml,l,1,J-O,,true,true,,,,0,,,6.5",
      ])
      const before = await everything(app.container)
      const { status, data } = await put("product-units", csv)
      expect(status).toBe(200)
      expect(data.import).toMatchObject({ rows: 4, unchanged: 4, updated: 0 })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should change what a row names and leave the rest", async () => {
      const csv = [
        "product_handle,unit,unit_value,price_sar,max,is_default",
        "rice,kg,1,12.25,,",
        "rice,g,500,6.5,,yes",
      ].join("\n")
      const { status, data } = await put("product-units", csv)
      // The new unit has no price in KWD, which the others have.
      expect(status).toBe(400)
      expect(data.errors).toMatchObject([
        { field: "rows.3.price_kwd", code: "product_unit_price_missing" },
      ])
      const fixed = csv
        .replace("price_sar,", "price_sar,price_kwd,")
        .replace("12.25,", "12.25,1.005,")
        .replace("6.5,", "6.5,0.525,")
      const second = await put("product-units", fixed)
      expect(second.data.import).toMatchObject({ created: 1, updated: 1 })
      const rice = linesOf(await get("product-units")).slice(1, 4)
      expect(rice).toEqual([
        "rice,,g,kg,1,R-1,,false,true,1,,,0,,1.005,12.25",
        "rice,,g,kg,5,R-5,'=5,false,false,,,,1,,4.25,52",
        "rice,,g,g,500,,,true,true,,,,2,,0.525,6.5",
      ])
      const third = await put("product-units", fixed)
      expect(third.data.import).toMatchObject({ unchanged: 2, created: 0 })
    })

    it("should sell a plain product by unit and keep its variant", async () => {
      const [before] = await variantsOf(app.container, app.seeded.salt)
      const csv = [
        "product_handle,basic_unit,unit,unit_value,is_default,price_sar",
        "salt,g,g,500,true,2",
        "salt,g,kg,1,,3.5",
      ].join("\n")
      const { data } = await put("product-units", csv)
      expect(data.import).toMatchObject({ created: 2, updated: 0 })
      const variants = await variantsOf(app.container, app.seeded.salt)
      expect(variants.map(({ title }) => title)).toEqual(["500 g", "1 kg"])
      expect(variants[0].id).toBe(before.id)
      expect(variants[0].sku).toBe("SALT")
    })

    it("should tell every problem and write nothing", async () => {
      const csv = [
        "product_handle,options,basic_unit,unit,unit_value,sku,price_sar,is_default",
        "tea,,g,g,100,,5,",
        "rice,,,kg,1,J-M,11.555,",
        "rice,,,litre,1,,1,",
        "rice,,,kg,1.0,,12,",
        "juice,Flavour=Kiwi,,l,1,,7,",
        "juice,Flavour=Mango,,l,2,,13,",
        "juice,Mango,,ml,500,,4,",
        "salt,,,g,500,,2,",
      ].join("\n")
      const before = await everything(app.container)
      const { status, data } = await put("product-units", csv)
      expect(status).toBe(400)
      expect(data.errors?.map(({ field, code }) => [field, code])).toEqual([
        ["rows.2.product_handle", "not_found"],
        ["rows.3.price_sar", "price_decimals"],
        ["rows.3.sku", "product_unit_sku_taken"],
        ["rows.4.unit", "unit_unknown"],
        ["rows.5.unit", "csv_row_twice"],
        ["rows.6.options", "product_unit_combination_unknown"],
        ["rows.7.options", "csv_combination_missing"],
        ["rows.8.options", "csv_options_format"],
        ["rows.9.basic_unit", "csv_required"],
      ])
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should write all batches or none, and tell its progress", async () => {
      const handles = await manyProducts(60)
      const rows = handles.flatMap((handle) =>
        Array.from(
          { length: 10 },
          (_, at) => `${handle},g,g,${(at + 1) * 100},${at + 1}`
        )
      )
      const csv = ["product_handle,basic_unit,unit,unit_value,price_sar"]
        .concat(rows)
        .join("\n")
      const before = await whatCounts(app.container)

      const failed = await withFailingWrite(() => put("product-units", csv))
      expect(failed.status).toBe(500)
      // Labels once coined stay, with what they are called in Arabic: another
      // product may use them by now.
      const left = difference(before, await whatCounts(app.container))
      expect(left.map(({ table }) => table)).toEqual([
        "product_option_value",
        "translation",
      ])
      const kept = left.find(({ table }) => table === "translation")
      for (const row of kept?.added ?? []) {
        expect(row).toContain('["reference","product_option_value"]')
      }

      const { status, data, headers } = await app.call<string>(
        "admin",
        "POST",
        "/admin/product-units/import",
        { body: csv, headers: { ...CSV, accept: "application/x-ndjson" } }
      )
      expect(status).toBe(200)
      expect(headers["content-type"]).toBe("application/x-ndjson")
      const lines = data
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
      expect(lines).toEqual([
        { progress: { phase: "check", done: 600, total: 600 } },
        { progress: { phase: "write", done: 500, total: 600 } },
        { progress: { phase: "write", done: 600, total: 600 } },
        {
          import: {
            dry_run: false,
            rows: 600,
            created: 600,
            updated: 0,
            unchanged: 0,
            errors: [],
          },
        },
      ])
      const exported = linesOf(await get("product-units"))
      expect(exported).toHaveLength(1 + 4 + 600)
      const again = await put("product-units", csv)
      expect(again.data.import).toMatchObject({ unchanged: 600, created: 0 })
    })

    it("should end the progress with the failure", async () => {
      const { status, data } = await app.call<string>(
        "admin",
        "POST",
        "/admin/product-units/import",
        {
          body: "product_handle,unit\nnothing,kg\n",
          headers: { ...CSV, accept: "application/x-ndjson" },
        }
      )
      expect(status).toBe(200)
      const last = JSON.parse(data.trimEnd().split("\n").at(-1) ?? "")
      expect(last.error).toMatchObject({
        code: "csv_invalid",
        errors: [{ field: "rows.2.product_handle", code: "not_found" }],
      })
    })
  })

  async function manyProducts(count: number): Promise<string[]> {
    const handles = Array.from({ length: count }, (_, at) => `many-${at}`)
    // In one go: sixty runs would take longer than what is tested.
    await createProductsWorkflow(app.container).run({
      input: {
        products: handles.map((handle) => ({
          title: handle,
          handle,
          shipping_profile_id: app.shop.shippingProfileId,
          options: [{ title: "Default option", values: ["Default"] }],
          variants: [
            {
              title: "Default",
              options: { "Default option": "Default" },
              prices: [{ currency_code: "sar", amount: 1 }],
            },
          ],
        })),
      },
    })
    return handles
  }

  /** The second batch fails when it writes its rows. */
  async function withFailingWrite<T>(run: () => Promise<T>): Promise<T> {
    const knex = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(`
      create function fail_late() returns trigger language plpgsql as $$
      begin
        if new.product_id = (select id from product where handle = 'many-59')
        then raise exception 'late'; end if;
        return new;
      end $$;
      create trigger fail_late before insert on product_unit
        for each row execute function fail_late();`)
    try {
      return await run()
    } finally {
      await knex.raw(
        "drop trigger fail_late on product_unit; drop function fail_late"
      )
    }
  }
})

async function seedProducts({ container, shop }: SeedContext): Promise<Seeded> {
  const market = await createMarket({ container, shop })
  const rice = await createProduct(container, market, {
    title: "Rice",
    handle: "rice",
  })
  const juice = await createProduct(container, market, {
    title: "Juice",
    handle: "juice",
    options: [{ title: "Flavour", values: ["Mango", "Orange"] }],
  })
  const salt = await createProduct(container, market, {
    title: "Salt",
    handle: "salt",
    variant: { sku: "SALT" },
  })
  const price = (currency_code: string, amount: string) => ({
    currency_code,
    amount,
  })
  await setProductUnitsWorkflow(container).run({
    input: {
      products: [
        {
          product_id: rice,
          basic_unit: "g",
          units: [
            {
              unit: "kg",
              unit_value: "1",
              is_default: true,
              sku: "R-1",
              min: 1,
              max: 10,
              prices: [price("sar", "11.5"), price("kwd", "0.95")],
            },
            {
              unit: "kg",
              unit_value: "5",
              sku: "R-5",
              barcode: "=5",
              is_active: false,
              prices: [price("sar", "52"), price("kwd", "4.25")],
            },
          ],
        },
        {
          product_id: juice,
          basic_unit: "ml",
          units: [
            {
              unit: "l",
              unit_value: "1",
              variants: [
                {
                  options: { Flavour: "Mango" },
                  sku: "J-M",
                  prices: [price("sar", "7")],
                },
                {
                  options: { Flavour: "Orange" },
                  sku: "J-O",
                  prices: [price("sar", "6.5")],
                },
              ],
            },
          ],
        },
      ],
    },
  })
  return { market, rice, juice, salt }
}
