import type {
  Bilingual,
  DemoBranch,
  DemoPrices,
  DemoProduct,
  DemoUnit,
} from "./types"
import type { PictureMark, PictureShape, PictureSpec } from "./types"

/** A text in both languages. */
export const text = (en: string, ar: string): Bilingual => ({ en, ar })

/** A picture as data. */
export const picture = (
  shape: PictureShape,
  main: string,
  accent: string,
  backdrop: string,
  mark?: PictureMark
): PictureSpec => ({ shape, main, accent, backdrop, mark })

/** A pack as it is written in the product files; the rest is worked out. */
export type UnitSeed = {
  unit: string
  unit_value: string
  sar: string
  options: Pick<DemoUnit, "is_default" | "min" | "max" | "step">
}

/** A pack of a product with its SAR price. */
export const unit = (
  code: string,
  value: string,
  sar: string,
  options: UnitSeed["options"] = {}
): UnitSeed => ({ unit: code, unit_value: value, sar, options })

/** A product as it is written in the product files. */
export type ProductSeed = Omit<DemoProduct, "units" | "stock"> & {
  /** The item number, 1 to 9999: the ground of the barcodes. */
  code: number
  /** What the SKUs of all packs begin with. */
  sku: string
  units: UnitSeed[]
  /** Basic units in Riyadh and in Kuwait. */
  stock: [riyadh: number, kuwait: number]
}

const suffixes: Record<string, string> = {
  g: "G",
  kg: "KG",
  ml: "ML",
  l: "L",
  piece: "PC",
  pair: "PR",
  dozen: "DZ",
  cm: "CM",
  m: "M",
  crate: "CRATE",
  sack: "SACK",
  carton: "CTN",
}

/** Kuwait has no VAT: the SAR price without its 15 %, at 0.082 KWD. */
const KWD_PER_SAR = 0.082 / 1.15
/** The SAR price without VAT, at 23 INR. */
const INR_PER_SAR = 23 / 1.15

const snap = (minor: number, grid: number): number =>
  Math.max(grid, Math.round(minor / grid) * grid)

/**
 * Works out the prices of a pack from its SAR price. From half a dinar up
 * the KWD price is a multiple of 5 fils, from 50 rupees up the INR price is
 * a whole number; cheaper packs keep every decimal.
 */
export function pricesFromSar(sar: string): DemoPrices {
  const amount = Number(sar)
  const fils = Math.round(amount * KWD_PER_SAR * 1000)
  const paise = Math.round(amount * INR_PER_SAR * 100)
  return {
    sar: amount.toFixed(2),
    kwd: (snap(fils, fils >= 500 ? 5 : 1) / 1000).toFixed(3),
    inr: (snap(paise, paise >= 5000 ? 100 : 1) / 100).toFixed(2),
  }
}

/** Completes twelve digits to an EAN-13 with the check digit. */
export function ean13(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1),
    0
  )
  return twelve + String((10 - (sum % 10)) % 10)
}

/** Builds a demo product: prices, SKUs and barcodes follow from the seed. */
export function product(seed: ProductSeed): DemoProduct {
  const { code, sku, units, stock, ...rest } = seed
  const branches: Record<DemoBranch, string> = {
    "riyadh-olaya": String(stock[0]),
    "kuwait-salmiya": String(stock[1]),
  }
  return {
    ...rest,
    units: units.map((pack, at) => ({
      unit: pack.unit,
      unit_value: pack.unit_value,
      prices: pricesFromSar(pack.sar),
      sku: `${sku}-${pack.unit_value}${suffixes[pack.unit]}`,
      barcode: ean13(`6280000${String(code).padStart(4, "0")}${at + 1}`),
      ...pack.options,
    })),
    stock: branches,
  }
}
