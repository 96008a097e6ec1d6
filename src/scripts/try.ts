import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../workflows/unit/workflows/set-product-units"
import { adminProductUnits } from "../queries/unit/admin-product-units"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
export default async function ({ container }: any) {
  const h = "rice-" + Date.now()
  const { result: [p] } = await createProductsWorkflow(container).run({ input: { products: [{ title: "Rice", handle: h, status: "published", options: [{ title: "Default option", values: ["Default option value"] }] }] } as any })
  const input = { products: [{ product_id: p.id, basic_unit: "g", units: [
    { unit: "g", unit_value: "100", prices: [{ currency_code: "sar", amount: "1.2" }], sku: h + "a" },
    { unit: "kg", unit_value: "1", is_default: true, prices: [{ currency_code: "sar", amount: "10" }], sku: h + "b" },
    { unit: "kg", unit_value: "5", prices: [{ currency_code: "sar", amount: "45" }], sku: h + "c" },
  ] }] }
  let t = Date.now()
  await setProductUnitsWorkflow(container).run({ input })
  console.log("first", Date.now() - t); t = Date.now()
  const r = await setProductUnitsWorkflow(container).run({ input })
  console.log("again", Date.now() - t, JSON.stringify(r.result))
  console.log(JSON.stringify(await adminProductUnits(container, p.id, "ar-SA"), null, 1))
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  console.log(JSON.stringify((await query.graph({ entity: "product", fields: ["id", "variants.title", "variants.product_unit.*", "variants.product_unit.unit.*", "options.title", "options.values.value"], filters: { id: p.id } }, { locale: "ar-SA" })).data, null, 1))
  // plain product with dummy option
  const { result: [q] } = await createProductsWorkflow(container).run({ input: { products: [{ title: "Plain", handle: h + "p", status: "published", options: [{ title: "Default option", values: ["Default option value"] }], variants: [{ title: "Default variant", options: { "Default option": "Default option value" }, manage_inventory: true, prices: [{ currency_code: "sar", amount: 10 }] }] }] } as any })
  await setProductUnitsWorkflow(container).run({ input: { products: [{ product_id: q.id, basic_unit: "g", units: [{ unit: "kg", unit_value: "1", is_default: true }, { unit: "kg", unit_value: "5", prices: [{ currency_code: "sar", amount: "45" }] }] }] } })
  const v = await adminProductUnits(container, q.id, undefined)
  console.log(q.variants[0].id, v.units.map((u: any) => [u.variant_id, u.label, u.conversion, u.prices]))
  console.log(JSON.stringify((await query.graph({ entity: "product", fields: ["options.title", "options.values.value", "variants.options.value"], filters: { id: q.id } })).data))
  // remove a unit
  const r3 = await setProductUnitsWorkflow(container).run({ input: { products: [{ product_id: q.id, basic_unit: "g", units: [{ unit: "kg", unit_value: "1", is_default: true }] }] } })
  console.log(JSON.stringify(r3.result), (await adminProductUnits(container, q.id, undefined)).units.length)
  // inactive
  await setProductUnitsWorkflow(container).run({ input: { ...input, products: [{ ...input.products[0], units: input.products[0].units.map((u: any, i: number) => i === 2 ? { ...u, is_active: false } : u) }] } } as any)
  console.log((await adminProductUnits(container, p.id, undefined)).units.map((u: any) => [u.label, u.is_active, u.available_quantity]))
  try { await setProductUnitsWorkflow(container).run({ input: { products: [{ product_id: p.id, basic_unit: "g", units: [{ unit: "l", unit_value: "1" }, { unit: "xx", unit_value: "1", is_default: true }] }] } }) } catch (e: any) { console.log(e.__isSuiteError, JSON.stringify(e.problems)) }
}
