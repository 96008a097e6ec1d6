import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { hashOf } from "../../../modules/odoo/rules/hash"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import { bindingsTo, upsertBindings } from "../bindings"
import type { PaidOrder } from "./load-order"

const MODEL = "res.partner"

export type Partners = { customer: number; delivery: number }

/**
 * The order's customer and delivery address in Odoo. A customer that Odoo
 * knows by e-mail is taken; a new one, and each address, is made once by its
 * external id, however often this runs.
 */
export async function ensurePartners(
  container: MedusaContainer,
  client: OdooClient,
  order: PaidOrder
): Promise<Partners> {
  const customer = await ensureCustomer(container, client, order)
  const address = order.shipping_address
  if (!address) {
    return { customer, delivery: customer }
  }
  const prefix = suiteOptions().odoo.externalIdPrefix
  const country = await countryId(client, address.country_code)
  const texts = {
    name: nameOf(order),
    phone: address.phone ?? "",
    street: address.address_1 ?? "",
    street2: address.address_2 ?? "",
    city: address.city ?? "",
    zip: address.postal_code ?? "",
  }
  const key = hashOf({ customer, country, ...texts })
  const [delivery] = await client.load(
    MODEL,
    ["id", ...Object.keys(texts), "type", "country_id/.id", "parent_id/.id"],
    [
      [
        `${prefix}.address_${key}`,
        ...Object.values(texts),
        "delivery",
        country ? String(country) : "",
        String(customer),
      ],
    ]
  )
  return { customer, delivery }
}

async function ensureCustomer(
  container: MedusaContainer,
  client: OdooClient,
  order: PaidOrder
): Promise<number> {
  const entity_id = order.customer_id ?? `email:${order.email ?? "unknown"}`
  const known = (await bindingsTo(container, MODEL, [entity_id])).get(entity_id)
  if (known) {
    const alive = await client.search(MODEL, [["id", "=", known.external_id]], {
      context: { active_test: false },
    })
    if (alive.length) {
      return known.external_id
    }
  }
  const prefix = suiteOptions().odoo.externalIdPrefix
  const id =
    (await partnerByEmail(client, order.email)) ??
    (
      await client.load(
        MODEL,
        ["id", "name", "email", "phone"],
        [
          [
            `${prefix}.customer_${hashOf(entity_id)}`,
            nameOf(order),
            order.email ?? "",
            order.shipping_address?.phone ?? "",
          ],
        ]
      )
    )[0]
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, [
    {
      model: MODEL,
      external_id: id,
      entity: "customer",
      entity_id,
      state: "active",
      hash: null,
      write_date: null,
      data: null,
    },
  ])
  return id
}

/** `=` minds the case; `=ilike` takes `_` and `%` as wildcards. */
async function partnerByEmail(
  client: OdooClient,
  email: string | null
): Promise<number | null> {
  if (!email) {
    return null
  }
  const pattern = email.replace(/[\\%_]/g, "\\$&")
  const [id] = await client.search(
    MODEL,
    [
      ["email", "=ilike", pattern],
      ["parent_id", "=", false],
    ],
    { order: "id", limit: 1 }
  )
  return id ?? null
}

async function countryId(
  client: OdooClient,
  code: string | null
): Promise<number | null> {
  if (!code) {
    return null
  }
  const [id] = await client.search(
    "res.country",
    [["code", "=", code.toUpperCase()]],
    { limit: 1 }
  )
  return id ?? null
}

function nameOf({ shipping_address: address, email }: PaidOrder): string {
  const name = [address?.first_name, address?.last_name]
    .filter(Boolean)
    .join(" ")
  return name || address?.company || email || "Webshop"
}
