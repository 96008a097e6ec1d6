/** Key of the unit module in the container and in `medusa-config`. */
export const UNIT_MODULE = "unit"

/** Kinds of quantity; units convert only within their type. */
export const UNIT_TYPES = ["weight", "volume", "piece", "length"] as const
export type UnitType = (typeof UNIT_TYPES)[number]

/** Title of the shared product option that carries the unit of a variant. */
export const UNIT_OPTION_TITLE = "Unit"
