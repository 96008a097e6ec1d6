import { Modules } from "@medusajs/framework/utils"
import type { SeedContext, TestContext } from "../../../support/app"
import { createMarket, type Market } from "../../storefront/support/market"
import {
  createProduct,
  inventoryItems,
  levelOf,
  stockUp,
  variantsOf,
  type VariantFacts,
} from "../../storefront/support/products"

export type Seeded = {
  market: Market
  /** Admin-made: default option, one variant, 12 pieces in Riyadh. */
  plain: string
  /** As the seed makes them: no variants yet. */
  bare: string
  /** Flavour: Mango, Orange. */
  flavoured: string
}

export type AdminUnits = {
  product_id: string
  basic_unit: { code: string } | null
  combinations: {
    options: Record<string, string>
    inventory_item_id: string | null
    stock: { stocked: number; reserved: number; available: number }[]
  }[]
  units: {
    id: string
    variant_id: string
    label: string
    conversion: number
    options: Record<string, string>
    sku: string | null
    barcode: string | null
    is_default: boolean
    is_active: boolean
    retired_at: string | null
    min: number | null
    max: number | null
    step: number | null
    rank: number
    prices: { currency_code: string; amount: number }[]
    available_quantity: number | null
    inventory_item_id: string | null
  }[]
  count: number
  /** Of a failure. */
  code?: string
  message?: string
  errors?: { field: string; code: string; message: string }[]
}

export const sar = (amount: number | string) => [
  { currency_code: "sar", amount },
]

export type Body = { basic_unit: string; units: Record<string, unknown>[] }

/** 1 kg by default, 5 kg, a half. */
export const RICE: Body = {
  basic_unit: "g",
  units: [
    { unit: "kg", is_default: true, prices: sar(11.5), sku: "R-1" },
    { unit: "kg", unit_value: 5, prices: sar(52), sku: "R-5" },
    { unit: "g", unit_value: 500, prices: sar("6.25"), barcode: "500500" },
  ],
}

/** Calls of a merchant who sets units and of a guest who buys them. */
export function unitShop(app: TestContext<Seeded>) {
  const set = (productId: string, body: unknown, headers = {}) =>
    app.call<AdminUnits>(
      "admin",
      "POST",
      `/admin/products/${productId}/units`,
      {
        body,
        headers,
      }
    )
  const get = async (productId: string, query = "") => {
    const { status, data } = await app.call<AdminUnits>(
      "admin",
      "GET",
      `/admin/products/${productId}/units${query}`
    )
    expect(status).toBe(200)
    return data
  }
  const ok = async (productId: string, body: unknown) => {
    const { status, data } = await set(productId, body)
    expect({ status, data }).toMatchObject({ status: 200 })
    return data
  }
  const variants = (productId: string) => variantsOf(app.container, productId)

  async function newCart(
    items: { variant_id: string; quantity: number }[] = []
  ): Promise<string> {
    const { market } = app.seeded
    const { status, data } = await app.call<{ cart: { id: string } }>(
      "guest",
      "POST",
      "/store/carts",
      {
        body: {
          region_id: market.regions.sar,
          email: "shopper@example.com",
          items,
          shipping_address: {
            first_name: "A",
            last_name: "B",
            address_1: "Street 1",
            city: "Riyadh",
            country_code: "sa",
            postal_code: "11111",
          },
        },
      }
    )
    expect({ status, data }).toMatchObject({ status: 200 })
    return data.cart.id
  }

  const add = (cartId: string, variant_id: string, quantity = 1) =>
    app.call("guest", "POST", `/store/carts/${cartId}/line-items`, {
      body: { variant_id, quantity },
    })

  async function complete(cartId: string) {
    await app.call("guest", "POST", `/store/carts/${cartId}/shipping-methods`, {
      body: { option_id: app.seeded.market.riyadh.shippingOptions.sar },
    })
    const { data } = await app.call<{ payment_collection: { id: string } }>(
      "guest",
      "POST",
      "/store/payment-collections",
      { body: { cart_id: cartId } }
    )
    await app.call(
      "guest",
      "POST",
      `/store/payment-collections/${data.payment_collection?.id}/payment-sessions`,
      { body: { provider_id: "pp_system_default" } }
    )
    return app.call<{ type: string; order: { id: string }; message: string }>(
      "guest",
      "POST",
      `/store/carts/${cartId}/complete`
    )
  }

  async function order(variant_id: string, quantity: number): Promise<string> {
    const { status, data } = await complete(
      await newCart([{ variant_id, quantity }])
    )
    expect({ status, data }).toMatchObject({
      status: 200,
      data: { type: "order" },
    })
    return data.order.id
  }

  const riyadhLevel = (itemId: string) =>
    levelOf(app.container, itemId, app.seeded.market.riyadh.locationId)

  /** What a storefront builds its buttons from: values that variants have. */
  async function expectOptionValues(
    productId: string,
    expected: Record<string, string[]>
  ): Promise<void> {
    const { data } = await app.call<{
      product: {
        options: { id: string; title: string; values: { value: string }[] }[]
        variants: { options: { option_id: string; value: string }[] }[]
      }
    }>(
      "guest",
      "GET",
      `/store/products/${productId}?fields=*options,*options.values,*variants,*variants.options`
    )
    const { options, variants: shown } = data.product
    expect(
      Object.fromEntries(
        options.map((option) => [
          option.title,
          option.values.map((value) => value.value).sort(),
        ])
      )
    ).toEqual(expected)
    for (const option of options) {
      const used = shown.flatMap((variant) =>
        variant.options
          .filter((value) => value.option_id === option.id)
          .map((value) => value.value)
      )
      expect([...new Set(used)].sort()).toEqual(expected[option.title])
    }
  }

  return {
    set,
    get,
    ok,
    variants,
    newCart,
    add,
    complete,
    order,
    riyadhLevel,
    expectOptionValues,
  }
}

/** Runs while a service cannot do this, as on a full disk. */
export async function whileBroken<T>(
  service: object,
  method: string,
  run: () => Promise<T>
): Promise<T> {
  const broken = jest
    .spyOn(service as never, method as never)
    .mockRejectedValue(new Error("the disk is full") as never)
  try {
    return await run()
  } finally {
    broken.mockRestore()
  }
}

/** The same units without SKU and barcode, for several products. */
export function withoutCodes(body: Body): Body {
  return {
    ...body,
    units: body.units.map((unit) => ({
      ...unit,
      sku: undefined,
      barcode: undefined,
    })),
  }
}

export function valueOf(
  variant: VariantFacts,
  title: string
): string | undefined {
  return variant.options.find((value) => value.option.title === title)?.value
}

export async function seedProducts(context: SeedContext): Promise<Seeded> {
  const { container } = context
  const market = await createMarket(context)
  const plain = await createProduct(container, market, {
    title: "Plain",
    variant: { sku: "PLAIN-SKU" },
  })
  const [variant] = await variantsOf(container, plain)
  await container
    .resolve(Modules.PRODUCT)
    .updateProductVariants(variant.id, { barcode: "PLAIN-CODE" })
  await stockUp(container, market, await inventoryItems(container, plain), {
    riyadh: 12,
    kuwait: 0,
  })
  return {
    market,
    plain,
    bare: await createProduct(container, market, { title: "Bare", bare: true }),
    flavoured: await createProduct(container, market, {
      title: "Flavoured",
      options: [{ title: "Flavour", values: ["Mango", "Orange"] }],
    }),
  }
}
