import type { Point } from "../constants"

/** An address as shipping addresses are kept. */
export type AddressText = {
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  country_code?: string | null
}

/**
 * Finds the place of an address, null when it is not sure. There is none by
 * default; a shop gives one by the option `delivery.geocoder`.
 */
export interface Geocoder {
  locate(address: AddressText): Promise<Point | null>
}
