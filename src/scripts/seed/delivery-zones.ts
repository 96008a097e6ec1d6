import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { DELIVERY_MODULE, type Point } from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"
import { LOCAL_DELIVERY_PROVIDER } from "../../providers/local-delivery/constants"
import type {
  CreateBranchInput,
  CreateZoneInput,
} from "../../workflows/delivery/delivery-input"
import { createBranchWorkflow } from "../../workflows/delivery/workflows/create-branch"
import { createZoneWorkflow } from "../../workflows/delivery/workflows/create-zone"
import type { Branch, BranchHandle } from "./branches"
import type { SeedContext } from "./seed-demo"
import { translateSeed } from "./translate"

type DemoDelivery = {
  currency_code: string
  branch: Omit<CreateBranchInput, "location_id">
  zones: Omit<CreateZoneInput, "location_id">[]
}

/** Open day and night: the demo sells whenever somebody looks at it. */
const DEMO: Record<BranchHandle, DemoDelivery> = {
  "riyadh-olaya": {
    currency_code: "sar",
    branch: {
      name: "Riyadh – Olaya",
      latitude: 24.6949,
      longitude: 46.6853,
      timezone: "Asia/Riyadh",
      phone: "+966 11 500 0100",
      email: "olaya@saptmarkets.test",
      flat_fees: { Riyadh: { sar: "15" }, الرياض: { sar: "15" } },
      translations: { "ar-SA": { name: "الرياض – العليا" } },
    },
    zones: [
      {
        name: "Olaya and Sulaimaniyah",
        kind: "polygon",
        polygon: {
          type: "Polygon",
          coordinates: [
            [
              [46.652, 24.672],
              [46.712, 24.668],
              [46.728, 24.7],
              [46.716, 24.736],
              [46.668, 24.744],
              [46.644, 24.708],
              [46.652, 24.672],
            ],
          ],
        },
        priority: 10,
        fees: {
          sar: {
            base: "8",
            included_km: "3",
            per_km: "1",
            minimum_order: "20",
            free_above: "150",
          },
        },
        promised_minutes: 40,
        cities: ["Riyadh", "الرياض"],
        requirements: { pin: true },
        translations: { "ar-SA": { name: "العليا والسليمانية" } },
      },
      {
        name: "Greater Riyadh",
        kind: "radius",
        radius: 25_000,
        priority: 0,
        fees: {
          sar: {
            base: "15",
            included_km: "6",
            per_km: "1.25",
            included_kg: "20",
            per_kg: "0.5",
            minimum_order: "50",
            free_above: "400",
            peaks: [
              {
                hours: {
                  "4": [["17:00", "21:00"]],
                  "5": [["17:00", "21:00"]],
                },
                surcharge: "5",
              },
            ],
            cash_surcharge: "3",
          },
        },
        promised_minutes: 90,
        cash_limits: { sar: "1000" },
        requirements: { photo: true, recipient_name: true },
        translations: { "ar-SA": { name: "الرياض الكبرى" } },
      },
    ],
  },
  "kuwait-salmiya": {
    currency_code: "kwd",
    branch: {
      name: "Kuwait – Salmiya",
      latitude: 29.3339,
      longitude: 48.0769,
      timezone: "Asia/Kuwait",
      phone: "+965 2220 0100",
      email: "salmiya@saptmarkets.test",
      flat_fees: { Salmiya: { kwd: "1.250" }, السالمية: { kwd: "1.250" } },
      translations: { "ar-SA": { name: "الكويت – السالمية" } },
    },
    zones: [
      {
        name: "Salmiya and Hawalli",
        kind: "polygon",
        polygon: {
          type: "Polygon",
          coordinates: [
            [
              [48.01, 29.31],
              [48.09, 29.305],
              [48.1, 29.345],
              [48.06, 29.36],
              [48.005, 29.35],
              [48.01, 29.31],
            ],
          ],
        },
        priority: 10,
        fees: { kwd: { base: "0.750", free_above: "15" } },
        promised_minutes: 35,
        requirements: { pin: true },
        translations: { "ar-SA": { name: "السالمية وحولي" } },
      },
      {
        name: "Greater Kuwait City",
        kind: "radius",
        radius: 20_000,
        priority: 0,
        fees: {
          kwd: {
            base: "1.250",
            included_km: "5",
            per_km: "0.100",
            cash_surcharge: "0.250",
          },
        },
        promised_minutes: 75,
        translations: { "ar-SA": { name: "مدينة الكويت الكبرى" } },
      },
    ],
  },
}

/** The own couriers of a branch. */
export type LocalDelivery = {
  shipping_option_id: string
  /** Where they start. */
  point: Point
}

/**
 * Branches with hours and contact, their zones, and the delivery option.
 * @returns what their couriers bring, by stock location
 */
export async function seedDeliveryZones(
  context: SeedContext,
  branches: readonly Branch[]
): Promise<Map<string, LocalDelivery>> {
  const { container } = context
  const local = new Map<string, LocalDelivery>()
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  for (const branch of branches) {
    const { location_id } = branch
    const demo = DEMO[branch.handle]
    const [present] = await service.listBranches({ location_id })
    if (!present) {
      await createBranchWorkflow(container).run({
        input: { ...demo.branch, location_id },
      })
    }
    const zones = await service.listZones({ location_id })
    for (const zone of demo.zones) {
      if (!zones.some(({ name }) => name === zone.name)) {
        await createZoneWorkflow(container).run({
          input: { ...zone, location_id },
        })
      }
    }
    const { latitude, longitude } = demo.branch
    local.set(location_id, {
      shipping_option_id: await ensureOption(
        context,
        branch,
        demo.currency_code
      ),
      point: { latitude, longitude },
    })
  }
  return local
}

const OPTION = "Local delivery"

/** A calculated option beside the flat one, in the same service zone. */
async function ensureOption(
  { container }: SeedContext,
  branch: Branch,
  currency: string
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const flat = await fulfillment.retrieveShippingOption(
    branch.shipping_options[currency]
  )
  const { service_zone_id, shipping_profile_id } = flat
  const [present] = await fulfillment.listShippingOptions({
    service_zone: { id: service_zone_id },
    name: OPTION,
  })
  if (present) {
    return present.id
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: branch.location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: LOCAL_DELIVERY_PROVIDER },
  })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: OPTION,
        price_type: "calculated",
        provider_id: LOCAL_DELIVERY_PROVIDER,
        service_zone_id,
        shipping_profile_id: shipping_profile_id ?? "",
        data: { id: "local-delivery" },
        type: {
          label: "Our couriers",
          description: "Priced by distance",
          code: "local-delivery",
        },
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  const { id } = result[0] as { id: string }
  await translateSeed(container, [
    {
      reference: "shipping_option",
      reference_id: id,
      translations: { name: "توصيل بمندوبينا" },
    },
  ])
  return id
}
