import type { z } from "@medusajs/framework/zod"
import type { setAdminProductUnits } from "../../api/admin/products/[id]/units/contract"
import type {
  createAdminUnit,
  updateAdminUnit,
} from "../../api/admin/units/contract"
import type {
  adminProductUnitShape,
  adminUnitShape,
  stockShape,
  unitShape,
} from "../../api/unit-schemas"

/*
 * The contracts' types, and only the types: nothing of the backend reaches
 * the admin's bundle.
 */
export type Unit = z.infer<typeof unitShape>
export type AdminUnit = z.infer<typeof adminUnitShape>
export type AdminProductUnit = z.infer<typeof adminProductUnitShape>
export type Stock = z.infer<typeof stockShape>

export type CreateUnit = z.input<NonNullable<(typeof createAdminUnit)["body"]>>
export type UpdateUnit = z.input<NonNullable<(typeof updateAdminUnit)["body"]>>
export type SetProductUnits = z.input<
  NonNullable<(typeof setAdminProductUnits)["body"]>
>
export type SetProductUnitsEntry = SetProductUnits["units"][number]

/** Values of a product's other options: `{ Flavour: "Mango" }`. */
export type Combination = Record<string, string>

export type ProductUnits = {
  product_id: string
  basic_unit: Unit | null
  combinations: {
    options: Combination
    inventory_item_id: string | null
    stock: Stock[]
  }[]
  units: AdminProductUnit[]
  count: number
}

export type Currency = {
  code: string
  is_default: boolean
  decimals: number
}
