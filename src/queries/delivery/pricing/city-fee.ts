import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { plainName } from "../../../modules/delivery/rules/place-name"
import { keep } from "./agreed-point"
import type { AskedPoint } from "./asked-point"
import type { MethodAsked, MethodPrice } from "./price-method"

type Row = { flat_fees: Record<string, Record<string, string>> | null }

/**
 * The branch's flat fee for the address's city, for storefronts that send no
 * location.
 */
export async function cityFee(
  knex: Knex,
  { locationId, address, goods }: MethodAsked,
  asked: AskedPoint
): Promise<MethodPrice> {
  const branch = await knex<Row>("delivery_branch")
    .where({ location_id: locationId, is_active: true, deleted_at: null })
    .first("flat_fees")
  const city = plainName(address?.city)
  const [, amounts] =
    Object.entries(branch?.flat_fees ?? {}).find(
      ([name]) => city && plainName(name) === city
    ) ?? []
  const amount = amounts?.[goods.currency_code]
  return amount === undefined
    ? { problem: { code: "delivery_location_needed", params: {} } }
    : {
        amount,
        offer: null,
        point: keep(asked, locationId, {
          zone_id: null,
          quote_id: null,
          promised_minutes: null,
        }),
      }
}
