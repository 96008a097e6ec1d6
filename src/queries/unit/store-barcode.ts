import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { conversionTo } from "../../modules/unit/rules/conversion"
import {
  gtinForms,
  hasCheckDigit,
  isGtinLike,
} from "../../modules/unit/rules/gtin"
import {
  parseScaleBarcode,
  scaleLayoutOf,
  unitOfWeight,
  type ScaleBarcode,
  type ScaleLayout,
} from "../../modules/unit/rules/scale-barcode"
import { unitNames } from "./rows"
import type { StoreCaller } from "../store-pricing"
import { storeProductUnits } from "./store-product-units"

type Found = { variant_id: string; product_id: string }

type ProductUnits = Awaited<ReturnType<typeof storeProductUnits>>
type StoreUnit = ProductUnits["units"][number]

/**
 * What a scanned code stands for. A code that a variant carries wins over
 * what it could mean as the code of a scale.
 *
 * @throws SuiteError 404 `barcode_unknown`, 400 `barcode_check_digit`, 422
 * `barcode_weight_unsold`
 */
export async function storeBarcode(
  container: MedusaContainer,
  code: string,
  caller: StoreCaller,
  scales: readonly ScaleLayout[]
) {
  const found = await findVariant(container, gtinForms(code), caller)
  if (found) {
    return plainCode(container, code, found, caller)
  }
  // A scale's UPC-A begins with the zero that a scanner leaves out.
  const ean = code.length === 12 ? `0${code}` : code
  const isScale = scaleLayoutOf(ean, scales) !== undefined
  if ((isScale || isGtinLike(code)) && !hasCheckDigit(code)) {
    throw new SuiteError("invalid", "barcode_check_digit", { code })
  }
  const scale = parseScaleBarcode(ean, scales)
  const weighed =
    scale && (await findVariant(container, [scale.item], caller, true))
  if (!scale || !weighed) {
    throw unknown(code)
  }
  return scale.kind === "weight"
    ? weightCode(container, code, weighed, scale, caller)
    : priceCode(container, code, weighed, scale, caller)
}

function unknown(code: string): SuiteError {
  return new SuiteError("not_found", "barcode_unknown", { code })
}

async function plainCode(
  container: MedusaContainer,
  code: string,
  found: Found,
  caller: StoreCaller
) {
  const { product, unit } = await load(container, code, found, caller)
  return {
    code,
    kind: "unit" as const,
    product,
    variant_id: found.variant_id,
    unit,
    quantity: 1,
  }
}

async function weightCode(
  container: MedusaContainer,
  code: string,
  found: Found,
  scale: ScaleBarcode,
  caller: StoreCaller
) {
  const { product, unit, units } = await load(container, code, found, caller)
  const { byCode } = await unitNames(container, undefined)
  const weighedIn = byCode.get(scale.unit)
  const basic = units.basic_unit
  const weight =
    weighedIn && basic && weighedIn.type === basic.type
      ? conversionTo(
          { unit_value: scale.value, unit_conversion: weighedIn.conversion },
          basic.conversion
        )
      : null
  const sold = unitOfWeight(
    weight ?? "0",
    units.units.filter((other) => unit && sameOptions(other, unit))
  )
  if (!sold) {
    throw new SuiteError("unprocessable", "barcode_weight_unsold", {
      title: product.title,
      weight: scale.value,
      unit: scale.unit,
    })
  }
  return {
    code,
    kind: "weight" as const,
    product,
    variant_id: sold.unit.variant_id,
    unit: sold.unit,
    quantity: sold.quantity,
    weight: { value: Number(scale.value), unit_code: scale.unit },
  }
}

/** A packet's price says nothing exact of its weight: no quantity. */
async function priceCode(
  container: MedusaContainer,
  code: string,
  found: Found,
  scale: ScaleBarcode,
  caller: StoreCaller
) {
  const { product, unit } = await load(container, code, found, caller)
  return {
    code,
    kind: "price" as const,
    product,
    variant_id: found.variant_id,
    unit,
    quantity: null,
    price: {
      amount: Number(scale.value),
      currency_code: unit?.price?.currency_code ?? null,
    },
  }
}

/** The product with its units; the unit is null where it is not sold by one. */
async function load(
  container: MedusaContainer,
  code: string,
  { product_id, variant_id }: Found,
  caller: StoreCaller
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [units, { data }] = await Promise.all([
    storeProductUnits(container, product_id, caller),
    query.graph(
      {
        entity: "product",
        fields: ["id", "title", "handle", "thumbnail"],
        filters: { id: product_id },
      },
      caller.locale ? { locale: caller.locale } : undefined
    ),
  ])
  const unit = units.units.find((row) => row.variant_id === variant_id) ?? null
  // Sold by unit, but not by this one any more.
  if (!data[0] || (!unit && units.basic_unit)) {
    throw unknown(code)
  }
  const { id, title, handle, thumbnail } = data[0]
  return { units, unit, product: { id, title, handle, thumbnail } }
}

function sameOptions(a: StoreUnit, b: StoreUnit): boolean {
  const titles = Object.keys(a.options)
  return (
    titles.length === Object.keys(b.options).length &&
    titles.every((title) => a.options[title] === b.options[title])
  )
}

/** The published variant of the caller's channels that carries a code. */
async function findVariant(
  container: MedusaContainer,
  codes: string[],
  caller: StoreCaller,
  bySku = false
): Promise<Found | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const columns = ["barcode", ...(bySku ? ["sku"] : ["ean", "upc"])]
  const { rows } = await knex.raw<{ rows: Found[] }>(
    `select v.id as variant_id, v.product_id
     from product_variant v
     join product p on p.id = v.product_id
       and p.status = 'published' and p.deleted_at is null
     where v.deleted_at is null
       and (${columns.map((column) => `v.${column} = any(:codes)`).join(" or ")})
       and exists (
         select 1 from product_sales_channel c
         where c.product_id = p.id and c.deleted_at is null
           and c.sales_channel_id = any(:channels)
       )
     order by v.barcode = any(:codes) desc nulls last, v.id
     limit 1`,
    { codes, channels: caller.sales_channel_ids }
  )
  return rows[0]
}
