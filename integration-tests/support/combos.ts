import type { z } from "@medusajs/framework/zod"
import type { createAdminCombo } from "../../src/api/admin/combos/contract"
import type { adminComboShape } from "../../src/api/combo-schemas"
import type { Call, SeedContext } from "./app"
import { createSoldProduct, priced, type SoldProduct } from "./selling"

/** A combo as the admin's routes answer it. */
export type AdminCombo = z.output<typeof adminComboShape>

/** What `POST /admin/combos` takes. */
export type NewCombo = z.input<NonNullable<(typeof createAdminCombo)["body"]>>

/** Makes a combo as a merchant does. */
export async function createCombo(
  call: Call,
  body: NewCombo
): Promise<AdminCombo> {
  const { status, data } = await call<{ combo: AdminCombo }>(
    "admin",
    "POST",
    "/admin/combos",
    { body }
  )
  if (status !== 200) {
    throw new Error(`No combo: ${status} ${JSON.stringify(data)}`)
  }
  return data.combo
}

/** A combo of one piece of a variant at 10 % off, without its title. */
export function comboOf(variant_id: string) {
  return {
    pricing: "percent_off" as const,
    percent: "10",
    slots: [{ title: "Part", choices: [{ variant_id }] }],
  }
}

/** What a breakfast is made of. */
export type Breakfast = {
  /** 4 SAR / 0.4 KWD a piece, 10 in stock. */
  bread: SoldProduct
  /** 1 SAR / 0.1 KWD a piece, 10 / 1 the dozen, 60 pieces in stock. */
  eggs: SoldProduct
  /** 20 SAR / 2 KWD for 500 g, 5 kg in stock. */
  honey: SoldProduct
}

/** Three products to make combos of, one of them in two units. */
export async function seedBreakfast({
  container,
  shop,
}: SeedContext): Promise<Breakfast> {
  const unit = (
    unit: string,
    unit_value: string,
    sar: string,
    kwd: string,
    is_default = false
  ) => ({ unit, unit_value, is_default, prices: priced(sar, kwd) })
  return {
    bread: await createSoldProduct(container, shop, {
      handle: "bread",
      basic_unit: "piece",
      units: [unit("piece", "1", "4", "0.4", true)],
      stock: 10,
    }),
    eggs: await createSoldProduct(container, shop, {
      handle: "eggs",
      basic_unit: "piece",
      units: [
        unit("piece", "1", "1", "0.1", true),
        unit("dozen", "1", "10", "1"),
      ],
      stock: 60,
    }),
    honey: await createSoldProduct(container, shop, {
      handle: "honey",
      basic_unit: "g",
      units: [unit("g", "500", "20", "2", true)],
      stock: 5000,
    }),
  }
}

/** The one variant of a product that is sold in one unit. */
export function onlyVariant(product: SoldProduct): string {
  const [id, ...others] = Object.values(product.variants)
  if (!id || others.length) {
    throw new Error(`${product.id} does not have exactly one variant`)
  }
  return id
}
