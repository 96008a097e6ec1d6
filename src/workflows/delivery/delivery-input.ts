import type { DeliveryRequirements } from "../../modules/delivery/constants"
import type { Tariffs } from "../../modules/delivery/rules/fee"
import type { OpeningHours } from "../../modules/delivery/rules/opening-hours"
import type { Polygon } from "../../modules/delivery/rules/polygon"
import type { NameTranslations } from "./name-translations"

/** What a branch may be told. */
export type BranchInput = {
  name?: string
  latitude?: number
  longitude?: number
  timezone?: string
  opening_hours?: OpeningHours
  phone?: string | null
  email?: string | null
  /** By city and currency. */
  flat_fees?: Record<string, Record<string, string>> | null
  is_active?: boolean
}

export type CreateBranchInput = BranchInput & {
  location_id: string
  latitude: number
  longitude: number
  translations?: NameTranslations
}

export type UpdateBranchInput = BranchInput & {
  id: string
  translations?: NameTranslations
}

/** What a zone may be told. */
export type ZoneInput = {
  name?: string
  kind?: "polygon" | "radius"
  polygon?: Polygon | null
  /** Metres. */
  radius?: number | null
  priority?: number
  fees?: Tariffs
  promised_minutes?: number
  service_hours?: OpeningHours
  requirements?: DeliveryRequirements | null
  is_cash_allowed?: boolean
  cash_limits?: Record<string, string> | null
  cities?: string[] | null
  is_active?: boolean
}

export type CreateZoneInput = ZoneInput & {
  location_id: string
  name: string
  kind: "polygon" | "radius"
  fees: Tariffs
  promised_minutes: number
  translations?: NameTranslations
}

export type UpdateZoneInput = ZoneInput & {
  id: string
  translations?: NameTranslations
}
