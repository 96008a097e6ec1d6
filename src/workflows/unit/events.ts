/** Events of the unit domain. */
export const UnitEvents = {
  /** `{ id }` of a product whose units were set. */
  PRODUCT_UNITS_SET: "unit.product_units_set",
  /** `{ id }` of a unit. */
  CREATED: "unit.created",
  UPDATED: "unit.updated",
  DELETED: "unit.deleted",
} as const
