/** Events of the content domain. */
export const ContentEvents = {
  /** `{ id, kind }` of a banner, a section, the settings, product or category. */
  SAVED: "content.saved",
  /** `{ id, kind }` */
  DELETED: "content.deleted",
  /** `{ kind }`: banners or sections were put in another order. */
  ORDERED: "content.ordered",
} as const
