import type { DemoBrand } from "./brands"

/** A text in both languages of the shop. */
export type Bilingual = { en: string; ar: string }

/**
 * Prices in major units as decimal strings: SAR and INR with two decimals,
 * KWD with three. The SAR price includes the VAT of its region.
 */
export type DemoPrices = { sar: string; kwd: string; inr: string }

/** One saleable pack of a product. */
export type DemoUnit = {
  /** Unit code: g kg ml l piece pair dozen cm m crate sack carton. */
  unit: string
  /** How many of the unit: "1", "5", "25", "100". */
  unit_value: string
  prices: DemoPrices
  sku: string
  /** A valid EAN-13, unique across the catalogue. */
  barcode: string
  /** Exactly one unit of a product is its default. */
  is_default?: boolean
  min?: number
  max?: number
  step?: number
}

/** What the picture shows. */
export type PictureShape =
  | "apple"
  | "banana"
  | "bottle"
  | "bowl"
  | "box"
  | "can"
  | "carrot"
  | "carton"
  | "cheese"
  | "chicken"
  | "citrus"
  | "cloth"
  | "cucumber"
  | "eggplant"
  | "eggs"
  | "fillet"
  | "fish"
  | "flatbread"
  | "gloves"
  | "grapes"
  | "heap"
  | "herbs"
  | "jar"
  | "jug"
  | "lettuce"
  | "loaf"
  | "mango"
  | "meat"
  | "onion"
  | "paper"
  | "pepper"
  | "pomegranate"
  | "potato"
  | "pouch"
  | "roll"
  | "sack"
  | "shrimp"
  | "sponge"
  | "spray"
  | "strawberry"
  | "sweets"
  | "tomato"
  | "towels"
  | "tub"
  | "watermelon"

/** The small drawing on the label of a pack. */
export type PictureMark =
  | "bean"
  | "bubble"
  | "cup"
  | "drop"
  | "fish"
  | "flower"
  | "fruit"
  | "grain"
  | "leaf"
  | "star"

/** A picture as data; colours are written #rrggbb. */
export type PictureSpec = {
  shape: PictureShape
  main: string
  accent: string
  backdrop: string
  mark?: PictureMark
}

/** The two branches of the demo shop. */
export type DemoBranch = "riyadh-olaya" | "kuwait-salmiya"

/** A product of the demo catalogue. */
export type DemoProduct = {
  /** ASCII kebab-case, unique. */
  handle: string
  title: Bilingual
  subtitle: Bilingual
  description: Bilingual
  /** Category handle. */
  category: string
  brand?: DemoBrand
  basic_unit: "g" | "ml" | "piece" | "cm"
  /** One to four, from the smallest to the largest. */
  units: DemoUnit[]
  /** In basic units, per branch handle. */
  stock: Record<DemoBranch, string>
  picture: PictureSpec
}

/** A category of the demo catalogue; without a parent it is a top one. */
export type DemoCategory = {
  handle: string
  name: Bilingual
  description: Bilingual
  parent?: string
}

/** A customer with one address. */
export type DemoCustomer = {
  email: string
  first_name: string
  last_name: string
  phone: string
  locale: "en-US" | "ar-SA"
  address: {
    first_name: string
    last_name: string
    address_1: string
    city: string
    country_code: "sa" | "kw" | "in"
    postal_code: string
    phone: string
  }
}

/** A unit the seed adds to the ones the suite ships with. */
export type DemoUnitDefinition = {
  code: string
  name: Bilingual
  symbol: Bilingual
  type: "weight" | "volume" | "piece" | "length"
  /** How many basic units of the type one of this unit is. */
  conversion: string
}

/** What can be picked in a slot: so many packs, at times for a bit more. */
export type DemoComboChoice = {
  sku: string
  quantity: number
  surcharge?: DemoPrices
}

/** A place of a deal. */
export type DemoComboSlot = {
  title: Bilingual
  min: number
  max: number
  choices: DemoComboChoice[]
}

/** A deal of several packs. */
export type DemoCombo = {
  /** ASCII kebab-case, unique beside the products. */
  handle: string
  title: Bilingual
  subtitle: Bilingual
  description: Bilingual
  slots: DemoComboSlot[]
  /** From the day of the seed; a minus lies behind it. */
  starts_in_days?: number
  ends_in_days?: number
  limit_per_order?: number
  limit_total?: number
  allow_promotions?: boolean
  is_draft?: boolean
} & (
  | { pricing: "fixed"; prices: DemoPrices }
  | { pricing: "percent_off"; percent: string }
  | { pricing: "amount_off"; amounts: DemoPrices }
)
