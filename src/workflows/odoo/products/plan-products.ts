import type { MedusaContainer } from "@medusajs/framework/types"
import { toHandle } from "@medusajs/framework/utils"
import { hashOf } from "../../../modules/odoo/rules/hash"
import {
  mapProduct,
  type MappedProduct,
  type OdooProductRows,
} from "../../../modules/odoo/rules/product"
import { textOf } from "../../../modules/odoo/rules/values"
import { bindingsOf, bindingsTo, hashesOf, type Binding } from "../bindings"
import type { RecordNote } from "../runs/records"
import { takenHandles } from "./handles"
import type { ProductBindingData, ProductPlan } from "./plan-types"
import type { ProductContext } from "./prepare"
import {
  findOccupied,
  storeProducts,
  type Occupied,
  type StoreProduct,
} from "./store-products"

export const TEMPLATE = "product.template"

/** Our mark on a product: found again after a crash. */
export const markOf = (id: number) => `odoo:${TEMPLATE}:${id}`

/** What a page of Odoo's products changes in the store; reads only. */
export async function planProducts(
  container: MedusaContainer,
  page: readonly OdooProductRows[],
  context: ProductContext
): Promise<ProductPlan> {
  const ids = page.map(({ template }) => template.id)
  const known = await hashesOf(container, TEMPLATE, ids)
  const plan: ProductPlan = {
    writes: [],
    unchanged: 0,
    archived: 0,
    conflicts: [],
  }
  const changed: Omit<Candidate, "binding">[] = []
  for (const rows of page) {
    const mapped = mapProduct(rows, context)
    const category = context.categories.get(mapped.category ?? 0) ?? null
    const hash = hashOf({ mapped, category })
    const last = known.get(mapped.id)
    if (last?.hash === hash && last.state !== "gone") {
      plan.unchanged++
    } else if (!last && !mapped.published) {
      // Never sold here: an archived product is not worth a draft.
      plan.archived++
      plan.conflicts.push(...leftOutOf(mapped))
    } else {
      const write_date = textOf(rows.template.write_date)
      changed.push({ mapped, category, write_date })
    }
  }
  if (changed.length) {
    const bindings = await bindingsOf(
      container,
      TEMPLATE,
      changed.map(({ mapped }) => mapped.id)
    )
    const candidates = changed.map((one) => ({
      ...one,
      binding: bindings.get(one.mapped.id),
    }))
    await planChanged(container, candidates, plan)
  }
  return plan
}

type Candidate = {
  mapped: MappedProduct
  category: string | null
  write_date: string | null
  binding: Binding | undefined
}

async function planChanged(
  container: MedusaContainer,
  changed: readonly Candidate[],
  plan: ProductPlan
): Promise<void> {
  const variants = changed.flatMap(({ mapped }) => mapped.variants)
  const occupied = await findOccupied(container, {
    externalIds: changed.map(({ mapped }) => markOf(mapped.id)),
    skus: variants.flatMap(({ sku }) => sku ?? []),
    barcodes: [
      ...variants.flatMap(({ barcode }) => barcode ?? []),
      ...changed.flatMap(({ mapped }) =>
        (mapped.units?.list ?? []).flatMap(({ barcodes }) =>
          Object.values(barcodes).flatMap((barcode) => barcode ?? [])
        )
      ),
    ],
  })
  const matches = changed.map((one) => matchOf(one, occupied))
  const productIds = matches.flatMap(({ ids }) => ids)
  const products = await storeProducts(container, [...new Set(productIds)])
  const bound = await bindingsTo(container, TEMPLATE, productIds)
  const handles = await takenHandles(
    container,
    changed.map(({ mapped }) => handlesOf(mapped)).flat()
  )
  const codes = new TakenCodes(occupied)
  changed.forEach((one, at) => {
    const store = chooseProduct(one, matches[at], { products, bound }, plan)
    if (store === "conflict") {
      return
    }
    const data = one.binding
      ? (one.binding.data as ProductBindingData | null)
      : null
    const mapped = codes.free(one.mapped, store?.id ?? null, plan)
    const hash = hashOf({ mapped, category: one.category })
    if (one.binding?.hash === hash && one.binding.state !== "gone") {
      // Without a code that another one has still.
      plan.unchanged++
      return
    }
    const [short, long] = handlesOf(mapped)
    const handle = handles.has(short) ? long : short
    handles.add(handle)
    plan.conflicts.push(...leftOutOf(mapped))
    plan.writes.push({
      mapped,
      hash,
      write_date: one.write_date,
      handle,
      store,
      data,
      translated: store?.translated ?? null,
    })
  })
}

/** A name may be a whole text; an address is not. */
const LONGEST_SLUG = 100

function handlesOf({ title, id }: MappedProduct): [string, string] {
  const slug =
    toHandle(title).slice(0, LONGEST_SLUG).replace(/-+$/, "") || "odoo"
  return [slug === "odoo" ? `odoo-${id}` : slug, `${slug}-${id}`]
}

type Match = { ids: string[]; by: "binding" | "mark" | "code" | null }

/** By binding, by our mark, else by SKU or barcode. */
function matchOf({ mapped, binding }: Candidate, occupied: Occupied): Match {
  if (binding) {
    return { ids: [binding.entity_id], by: "binding" }
  }
  const marked = occupied.byExternalId.get(markOf(mapped.id))
  if (marked) {
    return { ids: [marked], by: "mark" }
  }
  const ids = mapped.variants.flatMap(({ sku, barcode }) => [
    (barcode && occupied.byBarcode.get(barcode)) || [],
    (sku && occupied.bySku.get(sku)) || [],
  ])
  const found = [...new Set(ids.flat())]
  return { ids: found, by: found.length ? "code" : null }
}

/** The store's product to change, null for a new one. */
function chooseProduct(
  { mapped }: Candidate,
  { ids, by }: Match,
  {
    products,
    bound,
  }: {
    products: ReadonlyMap<string, StoreProduct>
    bound: ReadonlyMap<string, Binding>
  },
  plan: ProductPlan
): StoreProduct | null | "conflict" {
  if (by === null) {
    return null
  }
  const store = products.get(ids[0])
  if (by !== "code") {
    // Deleted in the store by hand: it comes back as a new product.
    return store ?? null
  }
  // A product that belongs to another record of Odoo keeps its codes.
  const free = ids.filter((id) => (bound.get(id)?.state ?? "gone") === "gone")
  const product = products.get(free[0])
  if (free.length > 1) {
    plan.conflicts.push(
      conflict(
        mapped,
        "odoo_adopt_unclear",
        "Its codes belong to several products of the store",
        { products: free }
      )
    )
    return "conflict"
  }
  return product ?? null
}

/** SKUs and barcodes are unique here, in Odoo SKUs are not. */
class TakenCodes {
  private readonly sku: Map<string, string>
  private readonly barcode: Map<string, string>

  constructor(occupied: Occupied) {
    this.sku = new Map(occupied.bySku)
    this.barcode = new Map(occupied.byBarcode)
  }

  /** The product without codes that another one has. */
  free(
    mapped: MappedProduct,
    own: string | null,
    plan: ProductPlan
  ): MappedProduct {
    const me = own ?? `new:${mapped.id}`
    const take = (
      map: Map<string, string>,
      field: string,
      code: string | null
    ) => {
      if (!code) {
        return null
      }
      const owner = map.get(code)
      if (owner && owner !== me) {
        plan.conflicts.push(
          conflict(
            mapped,
            `odoo_${field}_taken`,
            `Another product has the ${field} ${code}`,
            { [field]: code, owner }
          )
        )
        return null
      }
      map.set(code, me)
      return code
    }
    return {
      ...mapped,
      variants: mapped.variants.map((variant) => ({
        ...variant,
        sku: take(this.sku, "sku", variant.sku),
        barcode: take(this.barcode, "barcode", variant.barcode),
      })),
      units: mapped.units && {
        ...mapped.units,
        list: mapped.units.list.map((unit) => ({
          ...unit,
          barcodes: Object.fromEntries(
            Object.entries(unit.barcodes).map(([variant, barcode]) => [
              variant,
              take(this.barcode, "barcode", barcode),
            ])
          ),
        })),
      },
    }
  }
}

const leftOutOf = (mapped: MappedProduct) =>
  mapped.left_out.map(({ code, reason, details }) =>
    conflict(mapped, code, reason, details)
  )

export function conflict(
  mapped: MappedProduct,
  code: string,
  reason: string,
  details: Record<string, unknown>
): RecordNote {
  return {
    kind: "products",
    model: TEMPLATE,
    record_id: String(mapped.id),
    label: mapped.title,
    code,
    reason,
    details,
  }
}
