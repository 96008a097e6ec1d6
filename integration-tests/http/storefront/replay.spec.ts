import type Medusa from "@medusajs/js-sdk"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { ManualFulfillmentService } from "@medusajs/fulfillment-manual/dist/services/manual-fulfillment"
import {
  createPromotionsWorkflow,
  createShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import { suiteTest } from "../../support/app"
import { seedGroceries } from "./support/groceries"
import { entry } from "./support/products"
import { addressOf, storefront } from "./support/shopper"

/** As the storefront sends it, trailing comma and all. */
const PRODUCT_FIELDS =
  "*variants.calculated_price,+variants.inventory_quantity,*variants.images,*variants.options,+metadata,+tags,"

const CART_FIELDS =
  "*items, *region, *items.product, *items.variant, *items.thumbnail, *items.metadata, +items.total, *promotions, +shipping_methods.name"

const CATEGORY_FIELDS =
  "*category_children, *products, *parent_category, *parent_category.parent_category"

const ADDRESS = {
  first_name: "Sara",
  last_name: "Qahtani",
  address_1: "Olaya Street 210",
  company: "",
  postal_code: "12211",
  city: "Riyadh",
  country_code: "sa",
  province: "",
  phone: "+966500000000",
}

type Variant = {
  id: string
  title: string
  inventory_quantity: number
  options: { option_id: string; value: string }[]
  images: unknown[]
  calculated_price: {
    calculated_amount: number
    currency_code: string
    is_calculated_price_tax_inclusive: boolean
  }
  product_unit?: Record<string, unknown> | null
}

type Product = {
  id: string
  handle: string
  title: string
  collection_id: string | null
  metadata: unknown
  tags: { id: string }[]
  options: {
    id: string
    title: string
    values: { id: string; value: string }[]
  }[]
  variants: Variant[]
}

type ProductList = { products: Product[]; count: number }

type Cart = {
  id: string
  currency_code: string
  region: { id: string }
  locale: string | null
  email: string | null
  total: number
  subtotal: number
  tax_total: number
  item_total: number
  shipping_total: number
  discount_total: number
  promotions: { code: string }[]
  shipping_methods: { name: string; amount: number }[]
  payment_collection?: { id: string; payment_sessions: unknown[] }
  items: {
    id: string
    variant_id: string
    quantity: number
    unit_price: number
    total: number
    title: string
    product: { id: string }
    variant: { id: string; title: string }
    metadata: Record<string, unknown> | null
  }[]
}

type Failure = { status: number; message: string }

suiteTest({ seed: seedGroceries }, (app) => {
  let base: string
  beforeAll(async () => {
    base = await addressOf(app.call)
  })

  const shop = (locale?: string) =>
    storefront(base, app.seeded.market.riyadh.publishableKey, locale)

  const products = (query: object, locale?: string) =>
    shop(locale).client.fetch<ProductList>("/store/products", {
      method: "GET",
      query: {
        limit: 12,
        offset: 0,
        region_id: app.seeded.market.regions.sar,
        fields: PRODUCT_FIELDS,
        ...query,
      },
    })

  const product = async (handle: string, query: object = {}) => {
    const { products: found } = await products({ handle, ...query })
    expect(found).toHaveLength(1)
    return found[0]
  }

  const get = <T>(path: string, query: object = {}, sdk: Medusa = shop()) =>
    sdk.client.fetch<T>(path, { method: "GET", query })

  const post = <T>(path: string, body?: object, sdk: Medusa = shop()) =>
    sdk.client.fetch<T>(path, { method: "POST", body })

  const refused = (call: Promise<unknown>): Promise<Failure> =>
    call.then(
      () => Promise.reject(new Error("It was not refused")),
      (error: Failure) => error
    )

  const readCart = async (id: string, sdk?: Medusa) =>
    (
      await get<{ cart: Cart }>(
        `/store/carts/${id}`,
        { fields: CART_FIELDS },
        sdk
      )
    ).cart

  async function newCart(
    currency: "sar" | "kwd" | "inr" = "sar",
    more: object = {}
  ): Promise<Cart> {
    const { cart } = await post<{ cart: Cart }>("/store/carts", {
      region_id: app.seeded.market.regions[currency],
      ...more,
    })
    return cart
  }

  const addLine = (cartId: string, variant_id: string, quantity: number) =>
    post<{ cart: Cart }>(`/store/carts/${cartId}/line-items`, {
      variant_id,
      quantity,
    })

  const variantOf = async (handle: string, value: string) => {
    const { variants } = await product(handle)
    const found = variants.find((variant) =>
      variant.options.some((option) => option.value === value)
    )
    if (!found) {
      throw new Error(`${handle} has no ${value}`)
    }
    return found
  }

  describe("the product list", () => {
    it("should answer with prices, stock, options and metadata", async () => {
      const { products: found, count } = await products({})
      expect(count).toBe(5)
      expect(found.map((one) => one.handle).sort()).toEqual([
        "basmati-rice",
        "eggs",
        "honey",
        "juice",
        "milk",
      ])
      for (const { variants, tags } of found) {
        expect(Array.isArray(tags)).toBe(true)
        expect(variants.length).toBeGreaterThan(0)
        for (const variant of variants) {
          expect(variant).toMatchObject({
            inventory_quantity: expect.any(Number),
            calculated_price: { currency_code: "sar" },
          })
          expect(Array.isArray(variant.images)).toBe(true)
        }
      }
    })

    it.each(["sar", "kwd", "inr"] as const)(
      "should price every variant in %s",
      async (currency) => {
        const region_id = app.seeded.market.regions[currency]
        const { products: found } = await products({ region_id, limit: 100 })
        const prices = found
          .flatMap((one) => one.variants)
          .map((variant) => variant.calculated_price)
        expect(prices).toHaveLength(12)
        for (const price of prices) {
          expect(price.currency_code).toBe(currency)
          expect(price.calculated_amount).toBeGreaterThan(0)
        }
      }
    )

    it("should count each unit in what is left of the one stock", async () => {
      const { variants } = await product("basmati-rice")
      const quantities = Object.fromEntries(
        variants.map((variant) => [variant.title, variant.inventory_quantity])
      )
      expect(quantities).toEqual({
        "1 g": 1_000_000,
        "1 kg": 1000,
        "5 kg": 200,
        "Sack 25 kg": 40,
      })
    })

    it("should be the other branch's with its key", async () => {
      const { kuwait, regions } = app.seeded.market
      const sdk = storefront(base, kuwait.publishableKey)
      const { products: found } = await get<ProductList>(
        "/store/products",
        {
          handle: "basmati-rice",
          region_id: regions.kwd,
          fields: PRODUCT_FIELDS,
        },
        sdk
      )
      const kilo = found[0].variants.find((one) => one.title === "1 kg")
      expect(kilo).toMatchObject({
        inventory_quantity: 500,
        calculated_price: { calculated_amount: 0.925, currency_code: "kwd" },
      })
    })

    it.each([
      ["handle", "basmati-rice", ["basmati-rice"]],
      ["id", ["eggs", "milk"], ["eggs", "milk"]],
      ["collection_id", ["collectionId"], ["basmati-rice", "honey"]],
      ["category_id", ["categoryId"], ["basmati-rice", "eggs"]],
      ["tag_id", ["tagId"], ["basmati-rice"]],
    ] as const)("should filter by %s", async (key, wanted, handles) => {
      const { seeded } = app
      const value =
        typeof wanted === "string"
          ? wanted
          : wanted.map((name) => seeded[name as "eggs"])
      const { products: found, count } = await products({ [key]: value })
      expect(found.map((one) => one.handle).sort()).toEqual([...handles])
      expect(count).toBe(handles.length)
    })

    it("should filter by an option's value: all that are sold by 1 l", async () => {
      const { options } = await product("milk")
      const { products: found } = await products({
        option_value_id: options[0].values[0].id,
        is_giftcard: false,
      })
      expect(found.map((one) => one.handle).sort()).toEqual(["juice", "milk"])
    })

    it("should sort and page", async () => {
      const all = await products({ order: "created_at", is_giftcard: false })
      const page = await products({
        order: "created_at",
        is_giftcard: false,
        limit: 2,
        offset: 1,
      })
      expect(all.products.map((one) => one.handle)).toEqual([
        "basmati-rice",
        "eggs",
        "juice",
        "milk",
        "honey",
      ])
      expect(page.products.map((one) => one.id)).toEqual(
        all.products.slice(1, 3).map((one) => one.id)
      )
    })

    it("should speak Arabic by x-medusa-locale", async () => {
      const { products: found } = await products(
        { handle: "basmati-rice" },
        "ar-SA"
      )
      expect(found[0].title).toBe("أرز بسمتي")
      expect(found[0].handle).toBe("basmati-rice")
      expect(found[0].variants.map((variant) => variant.title).sort()).toEqual(
        ["١ غ", "١ كغ", "٥ كغ", "كيس ٢٥ كغ"].sort()
      )
      expectSelectable(found[0])
    })
  })

  describe("what follows for us", () => {
    it("should offer exactly the option values that variants have", async () => {
      const { products: found } = await products({ limit: 100 })
      for (const one of found) {
        expectSelectable(one)
      }
    })

    it("should offer a removed unit no more", async () => {
      await setProductUnitsWorkflow(app.container).run({
        input: {
          products: [
            {
              product_id: app.seeded.rice,
              basic_unit: "g",
              units: [
                entry("kg", 1, undefined, { is_default: true }),
                entry("kg", 2, { sar: 22, kwd: 1.8, inr: 470 }),
              ],
            },
          ],
        },
      })
      const rice = await product("basmati-rice")
      expect(rice.variants.map((variant) => variant.title).sort()).toEqual([
        "1 kg",
        "2 kg",
      ])
      expectSelectable(rice)
    })

    it("should have ASCII handles and short labels", async () => {
      const { products: found } = await products({ limit: 100 })
      for (const one of found) {
        expect(one.handle).toMatch(/^[a-z0-9-]+$/)
      }
      const { product_options } = await get<{
        product_options: { values: { value: string }[] }[]
      }>("/store/product-options", { is_exclusive: false, fields: "*values" })
      for (const { value } of product_options[0].values) {
        expect(value.length).toBeLessThanOrEqual(12)
      }
    })

    it("should keep what is added to the default answers small", async () => {
      const { products: found } = await products({ handle: "basmati-rice" })
      const [rice] = found
      expect(JSON.stringify(rice)).not.toContain("product_unit")
      const each = JSON.stringify(rice).length / rice.variants.length
      expect(each).toBeLessThan(3000)
    })

    it("should show the unit of each variant when it is asked for", async () => {
      const { products: found } = await products({
        handle: "basmati-rice",
        fields: "*variants,+variants.product_unit.*",
      })
      const units = Object.fromEntries(
        found[0].variants.map((variant) => [
          variant.title,
          variant.product_unit,
        ])
      )
      expect(units["5 kg"]).toMatchObject({
        unit_value: 5,
        conversion: 5000,
        basic_unit_code: "g",
        is_default: false,
        is_active: true,
      })
      expect(units["1 g"]).toMatchObject({ min: 50, step: 50 })
    })

    it("should leave a plain product as Medusa made it", async () => {
      const honey = await product("honey", {
        fields: `${PRODUCT_FIELDS}+variants.product_unit.*`,
      })
      expect(honey.options.map((option) => option.title)).toEqual([
        "Default option",
      ])
      expect(honey.variants).toHaveLength(1)
      expect(honey.variants[0]).toMatchObject({
        inventory_quantity: 20,
        calculated_price: { calculated_amount: 46 },
      })
      expect(honey.variants[0].product_unit ?? null).toBeNull()
      const cart = await newCart()
      const added = await addLine(cart.id, honey.variants[0].id, 2)
      expect(added.cart.items[0]).toMatchObject({ quantity: 2, unit_price: 46 })
    })
  })

  describe("what the pages ask beside", () => {
    it("should list regions and locales", async () => {
      const { regions } = await get<{
        regions: { id: string; currency_code: string; countries: object[] }[]
      }>("/store/regions")
      expect(regions.map((region) => region.currency_code).sort()).toEqual([
        "inr",
        "kwd",
        "sar",
      ])
      const { sar } = app.seeded.market.regions
      const one = await get<{
        region: { id: string; countries: { iso_2: string }[] }
      }>(`/store/regions/${sar}`)
      expect(one.region.id).toBe(sar)
      expect(one.region.countries.map((country) => country.iso_2)).toEqual([
        "sa",
      ])
      const { locales } = await get<{ locales: { code: string }[] }>(
        "/store/locales"
      )
      expect(locales.map((locale) => locale.code).sort()).toEqual([
        "ar-SA",
        "en-US",
      ])
    })

    it("should list collections with their products", async () => {
      const { collections } = await get<{
        collections: { handle: string; products: { handle: string }[] }[]
      }>("/store/collections", { fields: "*products", limit: 100, offset: 0 })
      expect(collections).toHaveLength(1)
      expect(collections[0].handle).toBe("pantry")
      expect(collections[0].products.map((one) => one.handle).sort()).toEqual([
        "basmati-rice",
        "honey",
      ])
      const { collection } = await get<{ collection: { handle: string } }>(
        `/store/collections/${app.seeded.collectionId}`
      )
      expect(collection.handle).toBe("pantry")
    })

    it("should list categories with parents, children and products", async () => {
      const { product_categories } = await get<{
        product_categories: {
          handle: string
          parent_category: { handle: string } | null
          category_children: { handle: string }[]
          products: { handle: string }[]
        }[]
      }>("/store/product-categories", { fields: CATEGORY_FIELDS, limit: 100 })
      const staples = product_categories.find((row) => row.handle === "staples")
      const food = product_categories.find((row) => row.handle === "food")
      expect(staples).toMatchObject({ parent_category: { handle: "food" } })
      expect(staples?.products.map((one) => one.handle).sort()).toEqual([
        "basmati-rice",
        "eggs",
      ])
      expect(food?.category_children.map((child) => child.handle)).toEqual([
        "staples",
      ])
    })

    it("should list the shared options, the unit among them", async () => {
      const { product_options } = await get<{
        product_options: { title: string; values: { value: string }[] }[]
      }>("/store/product-options", { is_exclusive: false, fields: "*values" })
      expect(product_options.map((option) => option.title)).toEqual(["Unit"])
      expect(
        product_options[0].values.map((value) => value.value).sort()
      ).toEqual([
        "1 g",
        "1 kg",
        "1 l",
        "330 ml",
        "5 kg",
        "Dozen",
        "Piece",
        "Sack 25 kg",
      ])
    })

    it("should list payment providers of a region", async () => {
      const { payment_providers } = await get<{
        payment_providers: { id: string }[]
      }>("/store/payment-providers", {
        region_id: app.seeded.market.regions.sar,
      })
      expect(payment_providers.map((provider) => provider.id)).toEqual([
        "pp_system_default",
      ])
    })

    it("should answer 401 to a guest who asks who he is", async () => {
      const error = await refused(
        get("/store/customers/me", { fields: "*orders" })
      )
      expect(error).toMatchObject({ status: 401, message: "Unauthorized" })
    })
  })

  describe("a cart", () => {
    it("should take a unit without metadata and show it", async () => {
      const cart = await newCart()
      expect(cart).toMatchObject({ currency_code: "sar" })
      const kilo = await variantOf("basmati-rice", "1 kg")
      await addLine(cart.id, kilo.id, 2)
      await addLine(cart.id, kilo.id, 1)

      const read = await readCart(cart.id)
      expect(read.items).toHaveLength(1)
      expect(read.items[0]).toMatchObject({
        variant_id: kilo.id,
        quantity: 3,
        unit_price: 11.5,
        total: 34.5,
        variant: { title: "1 kg" },
        product: { id: app.seeded.rice },
      })
      expect(read).toMatchObject({ total: 34.5, tax_total: 4.5 })
      expect(read.region.id).toBe(app.seeded.market.regions.sar)
      expect(read.promotions).toEqual([])
    })

    it("should change and remove a line", async () => {
      const { id } = await newCart()
      const kilo = await variantOf("basmati-rice", "1 kg")
      const { cart } = await addLine(id, kilo.id, 2)
      const line = cart.items[0].id
      await post(`/store/carts/${id}/line-items/${line}`, { quantity: 5 })
      expect((await readCart(id)).items[0]).toMatchObject({
        quantity: 5,
        total: 57.5,
      })
      await shop().client.fetch(`/store/carts/${id}/line-items/${line}`, {
        method: "DELETE",
      })
      expect((await readCart(id)).items).toEqual([])
    })

    it("should refuse more than there is, with a sentence", async () => {
      const { id } = await newCart()
      const sack = await variantOf("basmati-rice", "5 kg")
      const error = await refused(addLine(id, sack.id, 201))
      expect(error.status).toBe(400)
      expect(error.message).toEqual(expect.stringMatching(/\w+ \w+/))
      expect((await readCart(id)).items).toEqual([])
    })

    it("should be priced anew in another region", async () => {
      const { id } = await newCart()
      const kilo = await variantOf("basmati-rice", "1 kg")
      await addLine(id, kilo.id, 3)
      await post(`/store/carts/${id}`, {
        region_id: app.seeded.market.regions.kwd,
      })
      expect(await readCart(id)).toMatchObject({
        currency_code: "kwd",
        total: 2.775,
        tax_total: 0,
      })
    })

    it("should take a promotion and another language", async () => {
      await createPromotionsWorkflow(app.container).run({
        input: {
          promotionsData: [
            {
              code: "RICE10",
              type: "standard",
              status: "active",
              application_method: {
                type: "percentage",
                target_type: "items",
                allocation: "across",
                value: 10,
                currency_code: "sar",
              },
            },
          ],
        },
      })
      const { id } = await newCart("sar", { locale: "en-US" })
      const sack = await variantOf("basmati-rice", "5 kg")
      await addLine(id, sack.id, 1)
      await post(`/store/carts/${id}`, { promo_codes: ["RICE10"] })
      const read = await readCart(id)
      expect(read.promotions.map((one) => one.code)).toEqual(["RICE10"])
      expect(read.total).toBeCloseTo(46.8, 6)

      const { cart } = await post<{ cart: Cart }>(`/store/carts/${id}`, {
        locale: "ar-SA",
      })
      expect(cart.locale).toBe("ar-SA")
    })

    it("should go all the way as a guest", async () => {
      const { id } = await newCart()
      const kilo = await variantOf("basmati-rice", "1 kg")
      const dozen = await variantOf("eggs", "Dozen")
      await addLine(id, kilo.id, 2)
      await addLine(id, dozen.id, 1)
      await post(`/store/carts/${id}`, {
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
        email: "sara@example.com",
      })

      const { shipping_options } = await get<{
        shipping_options: { id: string; name: string; amount: number }[]
      }>("/store/shipping-options", { cart_id: id })
      expect(shipping_options).toHaveLength(1)
      expect(shipping_options[0]).toMatchObject({ amount: 15 })
      await post(`/store/carts/${id}/shipping-methods`, {
        option_id: shipping_options[0].id,
      })

      const cart = await readCart(id)
      expect(cart.shipping_methods.map((method) => method.name)).toEqual([
        "Delivery SA",
      ])
      const { payment_collection } = await post<{
        payment_collection: { id: string }
      }>("/store/payment-collections", { cart_id: id })
      await post(
        `/store/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" }
      )
      const done = await post<{
        type: string
        order: { id: string; total: number; items: { quantity: number }[] }
      }>(`/store/carts/${id}/complete`)
      expect(done.type).toBe("order")
      // 2 × 11.50 + 10.35 + 15
      expect(done.order.total).toBeCloseTo(48.35, 6)

      const { order } = await get<{
        order: {
          email: string
          items: { variant_title: string; quantity: number }[]
        }
      }>(`/store/orders/${done.order.id}`, {
        fields:
          "*payment_collections.payments,*items,*items.metadata,*items.variant,*items.product",
      })
      expect(order.email).toBe("sara@example.com")
      expect(
        order.items.map((item) => [item.variant_title, item.quantity]).sort()
      ).toEqual([
        ["1 kg", 2],
        ["Dozen", 1],
      ])
    })

    it("should be told the price of a delivery that is calculated", async () => {
      jest
        .spyOn(ManualFulfillmentService.prototype, "canCalculate")
        .mockResolvedValue(true)
      const calculate = jest
        .spyOn(ManualFulfillmentService.prototype, "calculatePrice")
        .mockResolvedValue({
          calculated_amount: 12.5,
          is_calculated_price_tax_inclusive: true,
        } as never)
      const { market } = app.seeded
      const flat = await app.container
        .resolve(Modules.FULFILLMENT)
        .retrieveShippingOption(market.riyadh.shippingOptions.sar ?? "")
      const { result } = await createShippingOptionsWorkflow(app.container).run(
        {
          input: [
            {
              name: "Courier",
              price_type: "calculated",
              provider_id: "manual_manual",
              service_zone_id: flat.service_zone_id,
              shipping_profile_id: flat.shipping_profile_id,
              type: { label: "Courier", description: "", code: "courier" },
              rules: [
                {
                  attribute: "enabled_in_store",
                  value: "true",
                  operator: "eq",
                },
                { attribute: "is_return", value: "false", operator: "eq" },
              ],
            },
          ],
        }
      )
      const { id } = await newCart()
      const kilo = await variantOf("basmati-rice", "1 kg")
      await addLine(id, kilo.id, 2)
      await post(`/store/carts/${id}`, { shipping_address: ADDRESS })

      const { shipping_option } = await post<{
        shipping_option: { amount: number }
      }>(`/store/shipping-options/${result[0].id}/calculate`, {
        cart_id: id,
        data: {},
      })
      expect(shipping_option.amount).toBe(12.5)
      await post(`/store/carts/${id}/shipping-methods`, {
        option_id: result[0].id,
      })
      const read = await readCart(id)
      expect(read.total).toBeCloseTo(35.5, 6)
      expect(calculate.mock.calls.at(-1)?.[2]).toMatchObject({
        items: [{ variant: { id: kilo.id }, quantity: 2 }],
      })
      jest.restoreAllMocks()
    })
  })

  describe("a customer", () => {
    it("should register, sign in, buy and find the order", async () => {
      const sdk = shop()
      const account = { email: "noura@example.com", password: "supersecret" }
      await sdk.auth.register("customer", "emailpass", account)
      const { customer } = await sdk.store.customer.create({
        email: account.email,
        first_name: "Noura",
        last_name: "Harbi",
      })
      expect(customer.email).toBe(account.email)
      await sdk.auth.login("customer", "emailpass", account)

      const { id } = await newCart()
      await post(`/store/carts/${id}/customer`, {}, sdk)
      const juice = await variantOf("juice", "330 ml")
      await addLine(id, juice.id, 2)
      await post(
        `/store/carts/${id}`,
        { shipping_address: ADDRESS, billing_address: ADDRESS },
        sdk
      )
      await post(
        `/store/carts/${id}/shipping-methods`,
        { option_id: app.seeded.market.riyadh.shippingOptions.sar },
        sdk
      )
      const { payment_collection } = await post<{
        payment_collection: { id: string }
      }>("/store/payment-collections", { cart_id: id }, sdk)
      await post(
        `/store/payment-collections/${payment_collection.id}/payment-sessions`,
        { provider_id: "pp_system_default" },
        sdk
      )
      const done = await post<{ type: string; order: { id: string } }>(
        `/store/carts/${id}/complete`,
        undefined,
        sdk
      )
      expect(done.type).toBe("order")

      const { orders } = await get<{
        orders: { id: string; items: { variant_title: string }[] }[]
      }>(
        "/store/orders",
        {
          limit: 10,
          offset: 0,
          order: "-created_at",
          fields: "*items,+items.metadata,*items.variant,*items.product",
        },
        sdk
      )
      expect(orders.map((order) => order.id)).toEqual([done.order.id])
      expect(orders[0].items[0].variant_title).toMatch(/330 ml/)
      const me = await get<{ customer: { email: string } }>(
        "/store/customers/me",
        { fields: "*orders" },
        sdk
      )
      expect(me.customer.email).toBe(account.email)
    })
  })

  it("should have told every option value apart in the database", async () => {
    const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "product_option",
      fields: ["values.value"],
      filters: { title: "Unit" },
    })
    expect(data).toHaveLength(1)
    const values = (data[0].values ?? []).map(
      (row: { value: string } | null) => row?.value
    )
    expect(new Set(values).size).toBe(values.length)
    expect(
      await app.container.resolve(Modules.PRODUCT).listProducts({})
    ).toHaveLength(5)
  })
})

/** Each value has a variant, each variant's values are offered. */
function expectSelectable(product: Product): void {
  for (const option of product.options) {
    const offered = option.values.map((value) => value.value).sort()
    const used = product.variants.flatMap((variant) =>
      variant.options
        .filter((value) => value.option_id === option.id)
        .map((value) => value.value)
    )
    expect({ [option.title]: [...new Set(used)].sort() }).toEqual({
      [option.title]: offered,
    })
  }
  for (const variant of product.variants) {
    expect(variant.options).toHaveLength(product.options.length)
  }
}
