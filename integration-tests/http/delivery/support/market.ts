import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { LOCAL_DELIVERY_PROVIDER } from "../../../../src/providers/local-delivery/constants"
import type { SeedContext } from "../../../support/app"
import {
  createSoldProduct,
  priced,
  type SoldProduct,
} from "../../../support/selling"
import { createBranch, type Branch, type Shop } from "../../../support/shop"

/** The branch of the tests' shop. */
export const OLAYA = { latitude: 24.6949, longitude: 46.6853 }
/** 1.24 km north of it: 1.6 km by road. */
export const NEAR = { latitude: 24.706, longitude: 46.6853 }
/** 8.9 km north of it: 11.6 km by road. */
export const OUTSKIRTS = { latitude: 24.775, longitude: 46.6853 }
/** In no zone. */
export const JEDDAH = { latitude: 21.5, longitude: 39.2 }
/** The second branch, west of the first. */
export const DIRIYAH = { latitude: 24.734, longitude: 46.575 }

export type Market = {
  optionId: string
  otherOptionId: string
  other: Branch
  zones: { near: string; city: string; other: string }
  rice: SoldProduct
  dates: SoldProduct
}

/** Two branches with zones, options of the local delivery, and goods. */
export async function createMarket(context: SeedContext): Promise<Market> {
  const { container, shop } = context
  const other = await createBranch(container, "Diriyah")
  await branch(context, shop.locationId, OLAYA, {
    flat_fees: { Riyadh: { sar: "25" } },
  })
  await branch(context, other.locationId, DIRIYAH)
  const near = await zone(context, shop.locationId, {
    name: "Near",
    radius: 3000,
    priority: 2,
    cities: ["Riyadh", "الرياض"],
    fees: {
      sar: {
        base: "10",
        included_km: "1",
        per_km: "2",
        included_kg: "2",
        per_kg: "0.5",
        minimum_order: "20",
        free_above: "300",
        cash_surcharge: "3",
      },
    },
    promised_minutes: 30,
    translations: { "ar-SA": { name: "القريب" } },
  })
  const city = await zone(context, shop.locationId, {
    name: "City",
    radius: 12_000,
    fees: { sar: { base: "20" }, kwd: { base: "2.125" } },
    promised_minutes: 90,
  })
  const west = await zone(context, other.locationId, {
    name: "West",
    radius: 4000,
    fees: { sar: { base: "12" } },
    promised_minutes: 40,
  })
  return {
    optionId: await createLocalDelivery(container, shop, shop),
    otherOptionId: await createLocalDelivery(container, shop, other),
    other,
    zones: { near, city, other: west },
    rice: await createSoldProduct(container, shop, {
      handle: "rice",
      basic_unit: "g",
      units: [
        { unit: "kg", unit_value: "1", is_default: true, prices: priced("10") },
        { unit: "kg", unit_value: "5", prices: priced("45") },
      ],
      stock: 100_000,
      also: [{ branch: other, stock: 3000 }],
    }),
    dates: await createSoldProduct(container, shop, {
      handle: "dates",
      basic_unit: "g",
      units: [
        { unit: "kg", unit_value: "1", is_default: true, prices: priced("30") },
      ],
      stock: 50_000,
    }),
  }
}

async function branch(
  { call }: SeedContext,
  location_id: string,
  point: object,
  more: object = {}
): Promise<void> {
  const { status, data } = await call("admin", "POST", "/admin/branches", {
    body: { location_id, ...point, timezone: "Asia/Riyadh", ...more },
  })
  expect({ status, data }).toMatchObject({ status: 200 })
}

async function zone(
  { call }: SeedContext,
  location_id: string,
  more: object
): Promise<string> {
  const { status, data } = await call<{ zone: { id: string } }>(
    "admin",
    "POST",
    "/admin/delivery-zones",
    { body: { location_id, kind: "radius", ...more } }
  )
  expect({ status, data }).toMatchObject({ status: 200 })
  return data.zone.id
}

/** A calculated option of the local delivery from a branch. */
export async function createLocalDelivery(
  container: MedusaContainer,
  shop: Shop,
  branch: Branch
): Promise<string> {
  const name = `Local delivery ${branch.locationId}`
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name,
      type: "shipping",
      service_zones: [
        {
          name,
          geo_zones: ["sa", "kw"].map((country_code) => ({
            type: "country" as const,
            country_code,
          })),
        },
      ],
    })
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: branch.locationId },
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    {
      ...location,
      [Modules.FULFILLMENT]: {
        fulfillment_provider_id: LOCAL_DELIVERY_PROVIDER,
      },
    },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Local delivery",
        price_type: "calculated",
        provider_id: LOCAL_DELIVERY_PROVIDER,
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: shop.shippingProfileId,
        type: { label: "Local", description: "Door", code: "local" },
        data: { id: "local-delivery" },
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return (result[0] as { id: string }).id
}
