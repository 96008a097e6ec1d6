import { Modules } from "@medusajs/framework/utils"
import type { ActorName } from "../../../support/actors"
import type { Call, SeedContext } from "../../../support/app"
import { translateEverything, type Arabic } from "../../../support/arabic"
import { seedMatrixRecords } from "../../../support/matrix-records"
import type { MatrixRecords } from "../../../support/rights-matrix"
import { createBranchCard, deliveries } from "../../../support/delivery"
import { acceptOrder, bring } from "../../../support/delivery-orders"
import {
  complete,
  createDelivery,
  createSoldProduct,
  payFor,
  priced,
  readyCart,
} from "../../../support/selling"

export type Languages = {
  records: MatrixRecords
  arabic: Arabic
  cartId: string
  orderId: string
  /** Ids of the core's records by folder of its Store API. */
  ids: Record<string, string>
  /** The Arabic title of the matrix's product. */
  title: string
}

/** Of the matrix's variant. */
export const BARCODE = "4006381333931"

/**
 * A record of everything that is shown, made in English and translated
 * afterwards: also what lies in the cart and in the order.
 */
export async function seedLanguages(context: SeedContext): Promise<Languages> {
  const { call, container, shop } = context
  const records = await seedMatrixRecords(context)
  const { productId, variantId } = records
  const products = container.resolve(Modules.PRODUCT)
  const type = await products.createProductTypes({ value: "Grain" })
  const tag = await products.createProductTags({ value: "Staple" })
  const collection = await products.createProductCollections({
    title: "Pantry",
  })
  await products.updateProducts(productId, {
    subtitle: "Long grain",
    description: "White rice",
    type_id: type.id,
    collection_id: collection.id,
    tag_ids: [tag.id],
    category_ids: [records.categoryId],
  })
  await products.updateProductVariants(variantId, {
    manage_inventory: false,
    barcode: BARCODE,
  })
  const { options } = await products.retrieveProduct(productId, {
    relations: ["options"],
  })
  await call("admin", "POST", `/admin/content/products/${productId}`, {
    body: { brand: "Sapt", alt: "A bowl", is_featured: true },
  })
  await call("admin", "POST", "/admin/content/settings", {
    body: { name: "Market", tagline: "Fresh", terms: "Be nice" },
  })
  // Countries are called by ISO, not by the shop: a region of the same name
  // would make them look untranslated.
  const regions = container.resolve(Modules.REGION)
  for (const { id, name } of await regions.listRegions()) {
    await regions.updateRegions(id, { name: `Shop in ${name}` })
  }
  const reason = await container
    .resolve(Modules.ORDER)
    .createReturnReasons({ value: "broken", label: "Broken" })
  const { cartId, orderId, deliveryId } = await sellAndSend(context, records)
  const arabic = await translateEverything(container)
  return {
    records: { ...records, orderId, deliveryId },
    arabic,
    title: arabic.byId.get(productId)?.texts.title ?? "",
    cartId,
    orderId,
    ids: {
      carts: cartId,
      orders: orderId,
      products: productId,
      "product-variants": variantId,
      "product-options": options[0].id,
      "product-categories": records.categoryId,
      "product-types": type.id,
      "product-tags": tag.id,
      collections: collection.id,
      regions: shop.regionId,
      "return-reasons": reason.id,
      currencies: "sar",
    },
  }
}

/**
 * A customer's cart and order of a plain product, one sold by unit and a deal;
 * the order is on its way with the courier, within a zone of a named branch.
 */
async function sellAndSend(
  context: SeedContext,
  { variantId, comboId }: MatrixRecords
) {
  const { call, container, shop, people } = context
  const { headers } = people.customer
  const honey = await createSoldProduct(container, shop, {
    handle: "honey",
    basic_unit: "matrix_gram",
    units: [{ unit: "matrix_kilo", unit_value: "5", prices: priced("45") }],
    stock: 100_000,
  })
  const option = await createDelivery(container, shop)
  await call("admin", "POST", `/admin/combos/${comboId}`, {
    body: { status: "published", sales_channel_ids: [shop.salesChannelId] },
  })
  const fill = async () => {
    const lines = [variantId, ...Object.values(honey.variants)].map(
      (variant_id) => ({ variant_id, quantity: 1 })
    )
    const id = await readyCart(call, shop, option, lines, headers)
    const deal = await call("guest", "POST", `/store/carts/${id}/combos`, {
      headers,
      body: { combo_id: comboId },
    })
    expect(deal.data).toMatchObject({ instance_id: expect.any(String) })
    await payFor(call, id, headers)
    return id
  }
  const cartId = await fill()
  const { status, data } = await complete(call, await fill(), headers)
  expect({ status, data }).toMatchObject({ status: 200 })
  const orderId = String(data.order.id)

  await createBranchCard(container, shop, { name: "Olaya" })
  const { data: made } = await call<{ zone: { id: string } }>(
    "admin",
    "POST",
    "/admin/delivery-zones",
    {
      body: {
        location_id: shop.locationId,
        kind: "radius",
        name: "Near",
        radius: 3000,
        fees: { sar: { base: "10" } },
        promised_minutes: 30,
      },
    }
  )
  expect(made).toMatchObject({ zone: { name: "Near" } })
  const [deliveryId] = await acceptOrder(call, orderId)
  await deliveries(container).updateDeliveries({
    id: deliveryId,
    zone_id: made.zone.id,
  })
  await bring(context, deliveryId, people.courier, "accepted")
  return { cartId, orderId, deliveryId }
}

type Line = Record<"title" | "variant_title" | "variant_id", string> & {
  metadata: Record<string, unknown> | null
  variant: { title: string }
  product: { title: string }
}

/** How plain lines are called: themselves, their variant and product. */
export async function readLines(
  call: Call,
  actor: ActorName,
  path: string,
  variantId: string,
  locale?: string
): Promise<string[][]> {
  const fields = "fields=*items,*items.variant,*items.product"
  const { data } = await call<Record<string, { items: Line[] } | undefined>>(
    actor,
    "GET",
    `${path}${path.includes("?") ? "&" : "?"}${fields}`,
    { headers: locale ? { "x-medusa-locale": locale } : {} }
  )
  const root = data.cart ?? data.order
  if (!root) {
    throw new Error(`${path}: ${JSON.stringify(data)}`)
  }
  const plain = root.items.filter(
    (line) => line.variant_id === variantId && !line.metadata?.combo
  )
  return plain.map((line) => [
    line.title,
    line.variant_title,
    line.variant.title,
    line.product.title,
  ])
}
