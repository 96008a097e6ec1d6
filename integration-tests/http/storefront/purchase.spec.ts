import type Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { seedGroceries } from "./support/groceries"
import type { CurrencyCode } from "./support/market"
import { inventoryItems, levelOf } from "./support/products"
import { addressOf, storefront } from "./support/shopper"

covers("GET /store/products/:id/units", "GET /store/units")

type StoreUnit = {
  variant_id: string
  label: string
  unit: { code: string; name: string }
  conversion: number
  is_default: boolean
  min: number | null
  max: number | null
  step: number | null
  barcode: string | null
  options: Record<string, string>
  available_quantity: number | null
  in_stock: boolean
  price: { amount: number; currency_code: string } | null
  reference_price: {
    amount: number
    unit_code: string
    unit_symbol: string
  } | null
}

type UnitsAnswer = {
  product_id: string
  basic_unit: { code: string; name: string }
  units: StoreUnit[]
}

/** What is bought, and how many. */
type Wish = {
  handle: string
  code: string
  conversion: number
  flavour?: string
  n: number
}

/** Three units of rice, two of eggs, one of juice, and plain honey. */
const WISHES: Wish[] = [
  { handle: "basmati-rice", code: "g", conversion: 1, n: 250 },
  { handle: "basmati-rice", code: "kg", conversion: 5000, n: 2 },
  { handle: "basmati-rice", code: "sack", conversion: 25_000, n: 1 },
  { handle: "eggs", code: "piece", conversion: 1, n: 5 },
  { handle: "eggs", code: "dozen", conversion: 12, n: 3 },
  { handle: "juice", code: "ml", conversion: 330, flavour: "Mango", n: 4 },
]

suiteTest({ seed: seedGroceries }, (app) => {
  let base: string
  beforeAll(async () => {
    base = await addressOf(app.call)
  })

  const unitsOf = (sdk: Medusa, handle: string, query: object = {}) =>
    sdk.client.fetch<UnitsAnswer>(`/store/products/${handle}/units`, { query })

  /** Available of each unit by its conversion. */
  async function shelf(sdk: Medusa, handle: string) {
    const { units } = await unitsOf(sdk, handle)
    return Object.fromEntries(
      units.map((unit) => [
        [unit.options.Flavour, unit.conversion].filter(Boolean).join(" "),
        unit.available_quantity,
      ])
    )
  }

  async function buy(
    sdk: Medusa,
    currency: CurrencyCode,
    option: string | undefined,
    locale?: string
  ): Promise<HttpTypes.StoreOrder> {
    const { regions } = app.seeded.market
    const region_id = regions[currency]
    const { cart } = await sdk.store.cart.create({ region_id, locale })
    for (const wish of WISHES) {
      const { units } = await unitsOf(sdk, wish.handle, { region_id })
      const unit = units.find(
        (one) =>
          one.unit.code === wish.code &&
          one.conversion === wish.conversion &&
          one.options.Flavour === wish.flavour
      )
      await sdk.store.cart.createLineItem(cart.id, {
        variant_id: unit?.variant_id ?? "",
        quantity: wish.n,
      })
    }
    const honey = await sdk.store.product.list({ handle: "honey" })
    await sdk.store.cart.createLineItem(cart.id, {
      variant_id: honey.products[0].variants?.[0].id ?? "",
      quantity: 1,
    })
    const country_code = { sar: "sa", kwd: "kw", inr: "in" }[currency]
    const address = {
      first_name: "Sara",
      last_name: "Qahtani",
      address_1: "Olaya Street 210",
      city: "City",
      country_code,
      postal_code: "12211",
    }
    await sdk.store.cart.update(cart.id, {
      email: "sara@example.com",
      shipping_address: address,
      billing_address: address,
    })
    await sdk.store.cart.addShippingMethod(cart.id, { option_id: option ?? "" })
    const { cart: whole } = await sdk.store.cart.retrieve(cart.id)
    await sdk.store.payment.initiatePaymentSession(whole, {
      provider_id: "pp_system_default",
    })
    const done = await sdk.store.cart.complete(cart.id)
    if (done.type !== "order") {
      throw new Error(done.error.message)
    }
    const { order } = await sdk.store.order.retrieve(done.order.id, {
      fields:
        "*items,*items.variant,+total,+tax_total,+subtotal,+shipping_total",
    })
    return order
  }

  const lines = (order: HttpTypes.StoreOrder) =>
    (order.items ?? [])
      .map((item) => [item.variant_title, item.quantity, item.unit_price])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])))

  const level = async (productId: string, locationId: string) => {
    const items = await inventoryItems(app.container, productId)
    const levels = []
    for (const item of items) {
      levels.push(await levelOf(app.container, item, locationId))
    }
    return levels
  }

  it("should buy three units of one product, to the gram", async () => {
    const { riyadh } = app.seeded.market
    const sdk = storefront(base, riyadh.publishableKey)
    expect(await shelf(sdk, "basmati-rice")).toEqual({
      1: 1_000_000,
      1000: 1000,
      5000: 200,
      25000: 40,
    })

    const order = await buy(sdk, "sar", riyadh.shippingOptions.sar)

    expect(lines(order)).toEqual([
      ["1 g", 250, 0.02],
      ["5 kg", 2, 52],
      ["Default option value", 1, 46],
      ["Dozen", 3, 10.35],
      ["Mango / 330 ml", 4, 3.45],
      ["Piece", 5, 1],
      ["Sack 25 kg", 1, 240],
    ])
    // 5 + 104 + 46 + 31.05 + 13.80 + 5 + 240, and 15 for the delivery.
    expect(order.currency_code).toBe("sar")
    expect(order.total).toBeCloseTo(459.85, 6)
    // 15 % VAT is inside: 459.85 × 15 / 115.
    expect(order.tax_total).toBeCloseTo(59.98, 2)
    expect(order.subtotal + order.tax_total).toBeCloseTo(459.85, 6)
    expect(order.items?.map((item) => item.variant?.id)).not.toContain(
      undefined
    )

    // 250 g, 2 × 5 kg, one sack: 35,250 g.
    expect(await level(app.seeded.rice, riyadh.locationId)).toEqual([
      { stocked: 1_000_000, reserved: 35_250 },
    ])
    expect(await level(app.seeded.eggs, riyadh.locationId)).toEqual([
      { stocked: 1000, reserved: 41 },
    ])
    expect(await level(app.seeded.honey, riyadh.locationId)).toEqual([
      { stocked: 20, reserved: 1 },
    ])
    const juice = await level(app.seeded.juice, riyadh.locationId)
    expect(juice.map((one) => one.reserved).sort()).toEqual([0, 1320])
    const reservations = await app.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        inventory_item_id: await inventoryItems(app.container, app.seeded.rice),
      })
    expect(
      reservations.map((row) => Number(row.quantity)).sort((a, b) => a - b)
    ).toEqual([250, 10_000, 25_000])

    expect(await shelf(sdk, "basmati-rice")).toEqual({
      1: 964_750,
      1000: 964,
      5000: 192,
      25000: 38,
    })
    expect(await shelf(sdk, "eggs")).toEqual({ 1: 959, 12: 79 })
    expect(await shelf(sdk, "juice")).toEqual({
      "Mango 330": 196,
      "Mango 1000": 64,
      "Orange 330": 200,
      "Orange 1000": 66,
    })
    const { products } = await sdk.store.product.list({
      handle: "basmati-rice",
      fields: "*variants,+variants.inventory_quantity",
    })
    expect(
      Object.fromEntries(
        (products[0].variants ?? []).map((variant) => [
          variant.title,
          variant.inventory_quantity,
        ])
      )
    ).toEqual({ "1 g": 964_750, "1 kg": 964, "5 kg": 192, "Sack 25 kg": 38 })
  })

  it("should leave the other branch as it was", async () => {
    const { riyadh, kuwait } = app.seeded.market
    const there = storefront(base, kuwait.publishableKey)
    const before = await shelf(there, "basmati-rice")
    expect(before).toEqual({ 1: 500_000, 1000: 500, 5000: 100, 25000: 20 })
    await buy(
      storefront(base, riyadh.publishableKey),
      "sar",
      riyadh.shippingOptions.sar
    )
    expect(await shelf(there, "basmati-rice")).toEqual(before)
    expect(await level(app.seeded.rice, kuwait.locationId)).toEqual([
      { stocked: 500_000, reserved: 0 },
    ])
  })

  it("should buy the same in Arabic", async () => {
    const { riyadh, regions } = app.seeded.market
    const sdk = storefront(base, riyadh.publishableKey, "ar-SA")

    const { units, basic_unit } = await unitsOf(sdk, "basmati-rice", {
      region_id: regions.sar,
    })
    expect(basic_unit).toMatchObject({ code: "g", name: "غرام" })
    expect(
      units.map(({ label, unit, reference_price }) => [
        label,
        unit.name,
        reference_price?.unit_symbol,
      ])
    ).toEqual([
      ["١ غ", "غرام", "كغ"],
      ["١ كغ", "كيلوغرام", "كغ"],
      ["٥ كغ", "كيلوغرام", "كغ"],
      ["كيس ٢٥ كغ", "كيس", "كغ"],
    ])

    const order = await buy(sdk, "sar", riyadh.shippingOptions.sar, "ar-SA")
    const stored = await app.container
      .resolve(Modules.ORDER)
      .retrieveOrder(order.id)
    expect(stored).toMatchObject({ locale: "ar-SA" })
    expect(order.total).toBeCloseTo(459.85, 6)
    const titles = (order.items ?? []).map((item) => item.variant_title)
    expect(titles).toEqual(
      expect.arrayContaining(["١ غ", "٥ كغ", "كيس ٢٥ كغ", "درزن", "حبة"])
    )
    expect((order.items ?? []).map((item) => item.product_title)).toContain(
      "أرز بسمتي"
    )
    expect(await level(app.seeded.rice, riyadh.locationId)).toEqual([
      { stocked: 1_000_000, reserved: 35_250 },
    ])
    expect(await shelf(sdk, "basmati-rice")).toMatchObject({ 1: 964_750 })
  })

  it("should count in three decimals in Kuwait", async () => {
    const { kuwait } = app.seeded.market
    const sdk = storefront(base, kuwait.publishableKey)
    const order = await buy(sdk, "kwd", kuwait.shippingOptions.kwd)
    // 0.5 + 8.51 + 3.75 + 2.997 + 1.1 + 0.425 + 19.75, and 1.25 for the way.
    expect(order.currency_code).toBe("kwd")
    expect(order.total).toBeCloseTo(38.282, 9)
    expect(order.tax_total).toBe(0)
    expect(await shelf(sdk, "basmati-rice")).toMatchObject({ 1: 464_750 })
  })

  it("should add the tax in India", async () => {
    const { riyadh } = app.seeded.market
    const sdk = storefront(base, riyadh.publishableKey)
    const order = await buy(sdk, "inr", riyadh.shippingOptions.inr)
    // 50 + 2200 + 900 + 255 + 240 + 40 + 5200 + 450, and 5 % on all of it.
    expect(order.subtotal).toBeCloseTo(9335, 6)
    expect(order.tax_total).toBeCloseTo(466.75, 6)
    expect(order.total).toBeCloseTo(9801.75, 6)
  })

  it("should show each unit as a label does", async () => {
    const { riyadh, kuwait, regions } = app.seeded.market
    const sdk = storefront(base, riyadh.publishableKey)
    const { units, product_id } = await unitsOf(sdk, "basmati-rice", {
      region_id: regions.sar,
    })
    expect(product_id).toBe(app.seeded.rice)
    expect(
      units.map((unit) => [
        unit.label,
        unit.is_default,
        unit.price?.amount,
        unit.reference_price?.amount,
        unit.reference_price?.unit_code,
      ])
    ).toEqual([
      ["1 g", false, 0.02, 20, "kg"],
      ["1 kg", true, 11.5, 11.5, "kg"],
      ["5 kg", false, 52, 10.4, "kg"],
      ["Sack 25 kg", false, 240, 9.6, "kg"],
    ])
    expect(units[0]).toMatchObject({ min: 50, max: null, step: 50 })
    expect(units[1]).toMatchObject({ barcode: "6281000000011" })
    expect(units[3]).toMatchObject({ max: 4 })
    // 4.255 KWD for 5 kg: 0.851 a kilogram; by the product's id, too.
    const inKuwait = await unitsOf(
      storefront(base, kuwait.publishableKey),
      app.seeded.rice,
      { region_id: regions.kwd }
    )
    expect(inKuwait.units[2].reference_price?.amount).toBe(0.851)
  })

  it("should answer 404 for what the shopper cannot see", async () => {
    const sdk = storefront(base, app.seeded.market.riyadh.publishableKey)
    const error = await unitsOf(sdk, "no-such-thing").catch(
      (failure: { status: number; message: string }) => failure
    )
    expect(error).toMatchObject({
      status: 404,
      message: "product no-such-thing was not found.",
    })
    await app.container
      .resolve(Modules.PRODUCT)
      .updateProducts(app.seeded.rice, { status: "draft" })
    const draft = await unitsOf(sdk, app.seeded.rice).catch(
      (failure: { status: number }) => failure
    )
    expect(draft).toMatchObject({ status: 404 })
  })

  it("should list no units for a plain product", async () => {
    const sdk = storefront(base, app.seeded.market.riyadh.publishableKey)
    expect(await unitsOf(sdk, "honey")).toEqual({
      product_id: app.seeded.honey,
      basic_unit: null,
      units: [],
      count: 0,
    })
  })
})
