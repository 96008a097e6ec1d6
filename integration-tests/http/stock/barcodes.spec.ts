import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { checkDigit } from "../../../src/modules/unit/rules/gtin"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { createSoldProduct, priced } from "../../support/selling"
import { createBranch } from "../../support/shop"

covers("GET /store/barcodes/:code")

type Barcode = {
  kind: string
  variant_id: string
  product: { title: string; handle: string }
  unit: { label: string } | null
  quantity: number | null
}
type Answered = { barcode: Barcode; code: string; message: string }

const UPC = "036000291452"
const EAN = "4006381333931"
const withCheck = (digits: string) => digits + checkDigit(digits)

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      jeddah: await createBranch(container, "Jeddah"),
      cola: await createSoldProduct(container, shop, {
        handle: "cola",
        basic_unit: "piece",
        stock: 30,
        units: [
          {
            unit: "piece",
            unit_value: "1",
            barcode: UPC,
            is_default: true,
            prices: priced("2.5"),
          },
          {
            unit: "piece",
            unit_value: "6",
            barcode: EAN,
            prices: priced("12"),
          },
        ],
      }),
      tomatoes: await createSoldProduct(container, shop, {
        handle: "tomatoes",
        basic_unit: "g",
        stock: 5_000,
        units: [
          { unit: "g", unit_value: "1", prices: priced("0.01") },
          {
            unit: "kg",
            unit_value: "1",
            sku: "00042",
            is_default: true,
            prices: priced("8"),
          },
        ],
      }),
      cheese: await createSoldProduct(container, shop, {
        handle: "cheese",
        basic_unit: "g",
        stock: 5_000,
        units: [
          {
            unit: "g",
            unit_value: "250",
            barcode: "00077",
            is_default: true,
            prices: priced("9"),
          },
          { unit: "kg", unit_value: "1", prices: priced("32") },
        ],
      }),
      plain: await createProductsWorkflow(container).run({
        input: {
          products: [
            {
              title: "Gift card",
              status: "published",
              shipping_profile_id: shop.shippingProfileId,
              sales_channels: [{ id: shop.salesChannelId }],
              options: [{ title: "Value", values: ["50"] }],
              variants: [
                {
                  title: "50",
                  barcode: "GIFT-50",
                  options: { Value: "50" },
                  prices: [{ currency_code: "sar", amount: 50 }],
                },
              ],
            },
            {
              title: "Draft",
              shipping_profile_id: shop.shippingProfileId,
              sales_channels: [{ id: shop.salesChannelId }],
              options: [{ title: "Value", values: ["1"] }],
              variants: [
                { title: "1", barcode: "DRAFT-1", options: { Value: "1" } },
              ],
            },
          ],
        },
      }),
    }),
  },
  (app) => {
    const scan = (code: string, query = "", headers = {}) =>
      app.call<Answered>(
        "guest",
        "GET",
        `/store/barcodes/${encodeURIComponent(code)}${query}`,
        { headers }
      )

    it("should answer variant, unit, price and availability", async () => {
      const { status, data } = await scan(
        EAN,
        `?region_id=${app.shop.regionId}`
      )
      expect({ status, data }).toMatchObject({
        status: 200,
        data: {
          barcode: {
            code: EAN,
            kind: "unit",
            quantity: 1,
            product: { id: app.seeded.cola.id, handle: "cola" },
            variant_id: app.seeded.cola.variants["6 pc"],
            unit: {
              label: "6 pc",
              barcode: EAN,
              price: { amount: 12, currency_code: "sar" },
              available_quantity: 5,
              in_stock: true,
            },
          },
        },
      })
      const units = await app.call<{ units: { variant_id: string }[] }>(
        "guest",
        "GET",
        `/store/products/cola/units?region_id=${app.shop.regionId}`
      )
      expect(data.barcode.unit).toEqual(
        units.data.units.find(
          (unit) => unit.variant_id === data.barcode.variant_id
        )
      )
    })

    it.each([UPC, `0${UPC}`, `00${UPC}`, `0${EAN}`])(
      "should find %s however many zeros stand before it",
      async (code) => {
        const { status, data } = await scan(code)
        expect(status).toBe(200)
        expect(data.barcode.product.handle).toBe("cola")
      }
    )

    it("should answer a weight as so many of the basic unit", async () => {
      const code = withCheck("210004201250")
      const { status, data } = await scan(code)
      expect({ status, data }).toMatchObject({
        status: 200,
        data: {
          barcode: {
            code,
            kind: "weight",
            quantity: 1250,
            variant_id: app.seeded.tomatoes.variants["1 g"],
            unit: { label: "1 g" },
            weight: { value: 1250, unit_code: "g" },
          },
        },
      })
    })

    it("should answer a weight in the unit that makes it up", async () => {
      const whole = await scan(withCheck("210007700750"))
      expect(whole.data.barcode).toMatchObject({
        kind: "weight",
        quantity: 3,
        unit: { label: "250 g" },
      })
      for (const grams of ["00751", "00000"]) {
        const { status, data } = await scan(withCheck(`2100077${grams}`))
        expect({ status, code: data.code }).toEqual({
          status: 422,
          code: "barcode_weight_unsold",
        })
      }
    })

    it("should answer the price that stands in a code", async () => {
      const { data } = await scan(
        withCheck("220004201234"),
        `?region_id=${app.shop.regionId}`
      )
      expect(data.barcode).toMatchObject({
        kind: "price",
        quantity: null,
        unit: { label: "1 kg" },
        price: { amount: 12.34, currency_code: "sar" },
      })
    })

    it("should find a product that is not sold by unit", async () => {
      const { status, data } = await scan("GIFT-50")
      expect(status).toBe(200)
      expect(data.barcode).toMatchObject({
        kind: "unit",
        unit: null,
        quantity: 1,
        product: { title: "Gift card" },
      })
    })

    it.each(["5901234123457", "DRAFT-1", withCheck("210009901250")])(
      "should not know %s",
      async (code) => {
        const { status, data } = await scan(code)
        expect({ status, code: data.code }).toEqual({
          status: 404,
          code: "barcode_unknown",
        })
      }
    )

    it("should not know the products of another branch", async () => {
      const { status } = await scan(EAN, "", {
        "x-publishable-api-key": app.seeded.jeddah.publishableKey,
      })
      expect(status).toBe(404)
    })

    it.each([
      ["4006381333932", "barcode_check_digit"],
      ["2100042012348", "barcode_check_digit"],
      ["40 06", "validation_failed"],
      ["x".repeat(65), "validation_failed"],
    ])("should refuse %s: %s", async (code, expected) => {
      const { status, data } = await scan(code)
      expect({ status, code: data.code }).toEqual({
        status: 400,
        code: expected,
      })
    })

    it("should say it in Arabic", async () => {
      const { data } = await scan("5901234123457", "", {
        "x-medusa-locale": "ar-SA",
      })
      expect(data.message).toContain("5901234123457")
      expect(data.message).toMatch(/[\u0600-\u06ff]/)
    })
  }
)
