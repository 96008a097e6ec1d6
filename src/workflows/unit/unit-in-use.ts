import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { UNIT_MODULE } from "../../modules/unit/constants"
import type UnitModuleService from "../../modules/unit/service"

type UnitRow = Awaited<ReturnType<UnitModuleService["listUnits"]>>[number]

/** @throws SuiteError `not_found` */
export async function retrieveUnit(
  container: MedusaContainer,
  id: string
): Promise<UnitRow> {
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const [unit] = await service.listUnits({ id })
  if (!unit) {
    throw new SuiteError("not_found", "not_found", { entity: "unit", id })
  }
  return unit
}

/**
 * Refuses while a product is sold in the unit or counted in it, and says in
 * which products (the first five).
 *
 * @param field what was to change; absent when the unit was to go
 * @throws SuiteError 409 `unit_frozen` or `unit_in_use`
 */
export async function refuseInUse(
  container: MedusaContainer,
  unit: Pick<UnitRow, "id" | "code">,
  field?: string
): Promise<void> {
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const [rows, count] = await service.listAndCountProductUnits(
    { $or: [{ unit_id: unit.id }, { basic_unit_code: unit.code }] },
    { select: ["product_id"], take: 50 }
  )
  if (!count) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "title"],
    filters: {
      id: [...new Set(rows.map((row) => row.product_id))].slice(0, 5),
    },
  })
  const titles = products.map((product) => product.title).join(", ")
  throw field
    ? new SuiteError("conflict", "unit_frozen", { code: unit.code, field })
    : new SuiteError("conflict", "unit_in_use", {
        code: unit.code,
        count,
        products: titles,
      })
}

/**
 * The others of a type convert to its basic unit: without it, or with a new
 * one, their numbers would mean something else.
 *
 * @throws SuiteError 409 `unit_basic_needed`
 */
export async function refuseBasicNeeded(
  container: MedusaContainer,
  unit: Pick<UnitRow, "id" | "code" | "type" | "is_basic">
): Promise<void> {
  if (!unit.is_basic) {
    return
  }
  const service = container.resolve<UnitModuleService>(UNIT_MODULE)
  const [, count] = await service.listAndCountUnits(
    { type: unit.type, id: { $ne: unit.id } },
    { select: ["id"], take: 1 }
  )
  if (count) {
    throw new SuiteError("conflict", "unit_basic_needed", {
      code: unit.code,
      count,
    })
  }
}
