import { Modules } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { saveContentWorkflow } from "../../src/workflows/content/workflows/save-content"
import type { SeedContext } from "./app"
import { comboOf, createCombo } from "./combos"
import { createDeliveryRow } from "./delivery"
import type { MatrixRecords } from "./rights-matrix"

/** Every record that a row of the rights matrix points at. */
export async function seedMatrixRecords(
  context: SeedContext
): Promise<MatrixRecords> {
  await createUnit(context, "matrix_gram", 1, true)
  const unit = await createUnit(context, "matrix_kilo", 1000)
  const spare = await createUnit(context, "matrix_spare", 5000)
  const product = await createProduct(context)
  const combo = { title: "Rice deal", ...comboOf(product.variantId) }
  return {
    unitId: unit,
    spareUnitId: spare,
    ...product,
    comboId: (await createCombo(context.call, combo)).id,
    spareComboId: (await createCombo(context.call, combo)).id,
    ...(await createContent(context)),
    courierId: context.people.courier.id,
    ...(await createAssigned(context)),
  }
}

async function createContent({ container }: SeedContext) {
  const banner = { title: "Banner", image_url: "/static/banner.svg" }
  const section = { title: "Section", type: "new" }
  const save = async (kind: "banner" | "section", data: object) => {
    const { result } = await saveContentWorkflow(container).run({
      input: { kind, data: { ...data } },
    })
    return result.id
  }
  const category = await container
    .resolve(Modules.PRODUCT)
    .createProductCategories({ name: "Fruit", is_active: true })
  return {
    bannerId: await save("banner", banner),
    spareBannerId: await save("banner", banner),
    sectionId: await save("section", section),
    spareSectionId: await save("section", section),
    categoryId: category.id,
  }
}

async function createAssigned({
  container,
  people,
  shop,
}: SeedContext): Promise<Pick<MatrixRecords, "orderId" | "deliveryId">> {
  const customer_id = people.customer.id
  const [order] = await container.resolve(Modules.ORDER).createOrders([
    {
      customer_id,
      email: people.customer.email,
      currency_code: "sar",
      region_id: shop.regionId,
    },
  ])
  const { id } = await createDeliveryRow(container, shop, {
    order_id: order.id,
    customer_id,
    status: "assigned",
    courier_id: people.courier.id,
    assigned_at: new Date(),
  })
  return { orderId: order.id, deliveryId: id }
}

async function createUnit(
  { call }: SeedContext,
  code: string,
  conversion: number,
  is_basic = false
): Promise<string> {
  const { status, data } = await call<{ unit: { id: string } }>(
    "admin",
    "POST",
    "/admin/units",
    {
      body: {
        code,
        name: code,
        symbol: code,
        type: "weight",
        conversion,
        is_basic,
      },
    }
  )
  expect({ status, data }).toMatchObject({ status: 200 })
  return data.unit.id
}

async function createProduct({
  container,
  shop,
}: SeedContext): Promise<{ productId: string; variantId: string }> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Rice",
          handle: "rice",
          status: "published",
          sales_channels: [{ id: shop.salesChannelId }],
          shipping_profile_id: shop.shippingProfileId,
          options: [{ title: "Pack", values: ["One"] }],
          variants: [
            {
              title: "One",
              options: { Pack: "One" },
              prices: [{ currency_code: "sar", amount: 10 }],
            },
          ],
        },
      ],
    },
  })
  return { productId: result[0].id, variantId: result[0].variants[0].id }
}
