import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, toHandle } from "@medusajs/framework/utils"
import {
  createProductCategoriesWorkflow,
  updateProductCategoriesWorkflow,
} from "@medusajs/medusa/core-flows"
import { hashOf } from "../../../modules/odoo/rules/hash"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { bindingsOf, upsertBindings, type Binding } from "../bindings"

const MODEL = "product.category"

type Category = { id: number; name: string; parent: number | null }

/**
 * Odoo's tree of categories as the store's, parents first. A renamed or moved
 * one is renamed or moved; nothing bumps a date in Odoo then, so all are read.
 *
 * @returns the store's id by Odoo's
 */
export async function syncCategories(
  container: MedusaContainer,
  client: OdooClient
): Promise<Map<number, string>> {
  const rows = await client.searchRead(MODEL, [], ["name", "parent_id"], {
    order: "id",
  })
  const categories = rows.map((row) => ({
    id: row.id,
    name: textOf(row.name) ?? String(row.id),
    parent: idOf(row.parent_id),
  }))
  const known = await bindingsOf(container, MODEL)
  const alive = await aliveIds(container, [...known.values()])
  const ids = new Map<number, string>()
  for (const level of levelsOf(categories)) {
    await writeLevel(container, level, { known, alive, ids })
  }
  return ids
}

/** Parents before their children; what points in a circle is left out. */
function levelsOf(categories: readonly Category[]): Category[][] {
  const levels: Category[][] = []
  const placed = new Set<number>()
  const all = new Set(categories.map(({ id }) => id))
  let rest = [...categories]
  while (rest.length) {
    const level = rest.filter(
      ({ parent }) => !parent || placed.has(parent) || !all.has(parent)
    )
    if (!level.length) {
      break
    }
    level.forEach(({ id }) => placed.add(id))
    rest = rest.filter(({ id }) => !placed.has(id))
    levels.push(level)
  }
  return levels
}

async function aliveIds(
  container: MedusaContainer,
  bindings: readonly Binding[]
): Promise<Set<string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("product_category")
    .whereIn(
      "id",
      bindings.map((row) => row.entity_id)
    )
    .whereNull("deleted_at")
    .select("id")
  return new Set(rows.map((row) => row.id as string))
}

type Tree = {
  known: ReadonlyMap<number, Binding>
  alive: ReadonlySet<string>
  ids: Map<number, string>
}

async function writeLevel(
  container: MedusaContainer,
  level: readonly Category[],
  { known, alive, ids }: Tree
): Promise<void> {
  const fresh: { category: Category; handle: string }[] = []
  const written: Binding[] = []
  for (const category of level) {
    const binding = known.get(category.id)
    const parent = ids.get(category.parent ?? 0) ?? null
    if (!binding || !alive.has(binding.entity_id)) {
      fresh.push({ category, handle: handleOf(category) })
      continue
    }
    ids.set(category.id, binding.entity_id)
    const hash = hashOf({ name: category.name, parent })
    if (hash !== binding.hash) {
      await updateProductCategoriesWorkflow(container).run({
        input: {
          selector: { id: binding.entity_id },
          update: { name: category.name, parent_category_id: parent },
        },
      })
      written.push({ ...binding, hash })
    }
  }
  if (fresh.length) {
    written.push(...(await createLevel(container, fresh, ids)))
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, written)
}

async function createLevel(
  container: MedusaContainer,
  fresh: readonly { category: Category; handle: string }[],
  ids: Map<number, string>
): Promise<Binding[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // One that was made before a crash has our handle already.
  const present = await knex("product_category")
    .whereIn(
      "handle",
      fresh.map(({ handle }) => handle)
    )
    .whereNull("deleted_at")
    .select("id", "handle")
  const byHandle = new Map(present.map((row) => [row.handle, row.id as string]))
  const missing = fresh.filter(({ handle }) => !byHandle.has(handle))
  if (missing.length) {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: missing.map(({ category, handle }) => ({
          name: category.name,
          handle,
          is_active: true,
          is_internal: false,
          parent_category_id: ids.get(category.parent ?? 0) ?? null,
        })),
      },
    })
    result.forEach((row) => byHandle.set(row.handle, row.id))
  }
  return fresh.flatMap(({ category, handle }) => {
    const entity_id = byHandle.get(handle)
    if (!entity_id) {
      return []
    }
    ids.set(category.id, entity_id)
    return {
      model: MODEL,
      external_id: category.id,
      entity: "product_category",
      entity_id,
      state: "active" as const,
      hash: hashOf({
        name: category.name,
        parent: ids.get(category.parent ?? 0) ?? null,
      }),
      write_date: null,
      data: null,
    }
  })
}

function handleOf({ id, name }: Category): string {
  return `${toHandle(name) || "category"}-odoo-${id}`
}
