import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  updateCustomerGroupsWorkflow,
} from "@medusajs/medusa/core-flows"
import { bindingsOf, upsertBindings } from "../bindings"
import type { OdooPriceList } from "./read-lists"

const MODEL = "product.pricelist/group"
const PREFIX = "Odoo: "

/**
 * Whose list it is. In Odoo a list belongs to customers, so each gets a group
 * of its own; a merchant may choose another group, or everybody (null). A
 * list that is renamed there keeps its group and so its customers.
 */
export async function customerGroup(
  container: MedusaContainer,
  list: OdooPriceList
): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const chosen = await knex("odoo_mapping")
    .where({ type: "price_list", external_id: list.id, deleted_at: null })
    .first("entity_id")
  if (chosen) {
    return chosen.entity_id
  }
  const name = `${PREFIX}${list.name}`
  const bound = (await bindingsOf(container, MODEL, [list.id])).get(list.id)
  const known = await knex("customer_group")
    .where({ id: bound?.entity_id ?? "", deleted_at: null })
    .first("id", "name")
  if (known) {
    // A name that was given by hand stays.
    if (known.name !== name && known.name.startsWith(PREFIX)) {
      await updateCustomerGroupsWorkflow(container).run({
        input: { selector: { id: known.id }, update: { name } },
      })
    }
    return known.id
  }
  const id = await groupNamed(container, name)
  await upsertBindings(knex, [
    {
      model: MODEL,
      external_id: list.id,
      entity: "customer_group",
      entity_id: id,
      state: "active",
      hash: null,
      write_date: null,
      data: null,
    },
  ])
  return id
}

async function groupNamed(
  container: MedusaContainer,
  name: string
): Promise<string> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const present = await knex("customer_group")
    .where({ name, deleted_at: null })
    .first("id")
  if (present) {
    return present.id
  }
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name }] },
  })
  return result[0].id
}
