/** Events of the combo domain, each with `{ id }` of a combo. */
export const ComboEvents = {
  CREATED: "combo.created",
  UPDATED: "combo.updated",
  DELETED: "combo.deleted",
} as const
