/** Key of the content module in the container and in `medusa-config`. */
export const CONTENT_MODULE = "content"

/** Who a banner speaks to. */
export const BANNER_AUDIENCES = ["all", "guests", "customers"] as const
export type BannerAudience = (typeof BANNER_AUDIENCES)[number]

/** Where a homepage section takes its products from. */
export const SECTION_TYPES = [
  "featured",
  "trending",
  "new",
  "category",
  "combos",
  "on_sale",
  "custom",
] as const
export type SectionType = (typeof SECTION_TYPES)[number]

/** Translatable texts of the settings. */
export const SETTING_TEXTS = [
  "name",
  "tagline",
  "about",
  "address",
  "opening_note",
  "terms",
  "privacy",
  "returns",
  "logo_url",
] as const
export type SettingText = (typeof SETTING_TEXTS)[number]

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const

/** Opening hours by weekday: `{ friday: [{ opens: "13:00", … }] }`. */
export type OpeningHours = Partial<
  Record<(typeof WEEKDAYS)[number], { opens: string; closes: string }[]>
>

/** Days over which sales are counted for everybody who asks nothing else. */
export const USUAL_SALES_DAYS = 30
