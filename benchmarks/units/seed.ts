import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../src/workflows/unit/workflows/set-product-units"

const PRODUCTS = Number(process.env.BENCH_PRODUCTS ?? 1000)
const BATCH = 25

/**
 * Products in three units each, and plain ones with three variants; times the
 * setting of the units. Writes what the measuring needs to `args[0]`.
 */
export default async function seed({
  container,
  args,
}: ExecArgs): Promise<void> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run(
    { input: { salesChannelsData: [{ name: "Bench" }] } }
  )
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({ input: { locations: [{ name: "Bench" }] } })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Bench", type: "publishable", created_by: "bench" }],
    },
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "Bench", currency_code: "sar", countries: ["sa"] }],
    },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(
    container
  ).run({ input: { data: [{ name: "Bench", type: "default" }] } })
  const channel = channels[0].id
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channel] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locations[0].id, add: [channel] },
  })
  const common = {
    status: "published" as const,
    shipping_profile_id: profiles[0].id,
    sales_channels: [{ id: channel }],
  }

  let spent = 0
  let first = ""
  for (let start = 0; start < PRODUCTS; start += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, i) => start + i)
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: numbers.map((number) => ({
          ...common,
          title: `Rice ${number}`,
          handle: `rice-${number}`,
          options: [{ title: "Default option", values: ["Default"] }],
        })),
      },
    })
    first ||= result[0].id
    const began = performance.now()
    await setProductUnitsWorkflow(container).run({
      input: {
        products: result.map((product, index) => ({
          product_id: product.id,
          basic_unit: "g",
          units: [
            ["g", "100", "1.5"],
            ["kg", "1", "12"],
            ["kg", "5", "55"],
          ].map(([unit, unit_value, amount], rank) => ({
            unit,
            unit_value,
            is_default: rank === 1,
            sku: `R-${start + index}-${rank}`,
            prices: [{ currency_code: "sar", amount }],
          })),
        })),
      },
    })
    spent += performance.now() - began
  }

  const { result: plain } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          ...common,
          title: "Plain",
          handle: "plain",
          options: [{ title: "Size", values: ["S", "M", "L"] }],
          variants: ["S", "M", "L"].map((size) => ({
            title: size,
            options: { Size: size },
            manage_inventory: true,
            prices: [{ currency_code: "sar", amount: 10 }],
          })),
        },
      ],
    },
  })
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({}, { take: 100_000, select: ["id"] })
  for (let start = 0; start < items.length; start += 500) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: items.slice(start, start + 500).map((item) => ({
          inventory_item_id: item.id,
          location_id: locations[0].id,
          stocked_quantity: 10_000_000,
        })),
      },
    })
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const variantOf = async (product_id: string) =>
    (
      await query.graph({
        entity: "product_variant",
        fields: ["id"],
        filters: { product_id },
      })
    ).data[0].id
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("vacuum analyze")
  writeFileSync(
    args[0],
    JSON.stringify({
      key: keys[0].token,
      region: regions[0].id,
      unitProduct: first,
      unitVariant: await variantOf(first),
      plainVariant: await variantOf(plain[0].id),
      products: PRODUCTS,
      perSecond: PRODUCTS / (spent / 1000),
    })
  )
}
