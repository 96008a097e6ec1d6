import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { hashOf } from "../../../modules/odoo/rules/hash"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import { bindingsTo, upsertBindings } from "../bindings"
import type { Address, PaidOrder } from "./load-order"

const MODEL = "res.partner"

export type Partners = { customer: number; delivery: number }

/**
 * The order's customer and delivery address in Odoo. A customer that Odoo
 * knows by e-mail is taken; a new one, and each address, is made once by its
 * external id, however often this runs. What somebody mended there since
 * stays mended.
 */
export async function ensurePartners(
  container: MedusaContainer,
  client: OdooClient,
  order: PaidOrder
): Promise<Partners> {
  const { email, customer_id, shipping_address: address } = order
  const customer = await ensure(
    { container, client },
    {
      entity: "customer",
      entity_id: customer_id ?? `email:${email ?? "unknown"}`,
    },
    async (key) => {
      const known = await partnerByEmail(client, email)
      const texts = {
        name: nameOf(order),
        email: email ?? "",
        phone: address?.phone ?? "",
      }
      return known ?? load(client, `customer_${hashOf(key)}`, texts)
    }
  )
  if (!address) {
    return { customer, delivery: customer }
  }
  const place = await placeOf(client, address)
  const texts = {
    name: nameOf(order),
    phone: address.phone ?? "",
    street: address.address_1 ?? "",
    street2: address.address_2 ?? "",
    zip: address.postal_code ?? "",
    ...place,
  }
  const delivery = await ensure(
    { container, client },
    { entity: "address", entity_id: hashOf({ customer, ...texts }) },
    (key) =>
      load(client, `address_${key}`, {
        ...texts,
        type: "delivery",
        "parent_id/.id": String(customer),
      })
  )
  return { customer, delivery }
}

/** The bound partner while Odoo has it, else one that is found or made. */
async function ensure(
  { container, client }: { container: MedusaContainer; client: OdooClient },
  bound: { entity: string; entity_id: string },
  make: (key: string) => Promise<number>
): Promise<number> {
  const { entity_id } = bound
  const known = (await bindingsTo(container, MODEL, [entity_id])).get(entity_id)
  if (known) {
    const alive = await client.search(MODEL, [["id", "=", known.external_id]], {
      context: { active_test: false },
    })
    if (alive.length) {
      return known.external_id
    }
  }
  const id = await make(entity_id)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, [
    {
      model: MODEL,
      external_id: id,
      ...bound,
      state: "active",
      hash: null,
      write_date: null,
      data: null,
    },
  ])
  return id
}

async function load(
  client: OdooClient,
  key: string,
  texts: Record<string, string>
): Promise<number> {
  const prefix = suiteOptions().odoo.externalIdPrefix
  const [id] = await client.load(
    MODEL,
    ["id", ...Object.keys(texts)],
    [[`${prefix}.${key}`, ...Object.values(texts)]]
  )
  return id
}

/**
 * `=` minds the case; `=ilike` takes `_` and `%` as wildcards. Of several the
 * oldest that stands for itself, else a person of a company; an address that
 * carries the e-mail is nobody who buys.
 */
async function partnerByEmail(
  client: OdooClient,
  email: string | null
): Promise<number | null> {
  if (!email) {
    return null
  }
  const pattern = email.replace(/[\\%_]/g, "\\$&")
  const found = await client.searchRead(
    MODEL,
    [["email", "=ilike", pattern]],
    ["parent_id", "type"],
    { order: "id", limit: 50 }
  )
  const own = found.find(({ parent_id }) => !parent_id)
  const person = found.find(({ type }) => type === "contact")
  return (own ?? person)?.id ?? null
}

/** Country and state as Odoo knows them; a state that it does not, as text. */
async function placeOf(
  client: OdooClient,
  { country_code, province, city }: Address
): Promise<Record<string, string>> {
  const country = await countryId(client, country_code)
  const state = await stateId(client, country, province)
  const named = [city, state ? null : province].filter(
    (part, at, all) => part && all.indexOf(part) === at
  )
  return {
    city: named.join(", "),
    "country_id/.id": country ? String(country) : "",
    ...(state && { "state_id/.id": String(state) }),
  }
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

/** By its code (`NY`, `us-ny`) or its name. */
async function stateId(
  client: OdooClient,
  country: number | null,
  province: string | null
): Promise<number | null> {
  if (!country || !province) {
    return null
  }
  const [id] = await client.search(
    "res.country.state",
    [
      ["country_id", "=", country],
      "|",
      ["code", "=", province.replace(/^[a-z]{2}-/i, "").toUpperCase()],
      ["name", "=ilike", province.replace(/[\\%_]/g, "\\$&")],
    ],
    { order: "id", limit: 1 }
  )
  return id ?? null
}

function nameOf({ shipping_address: address, email }: PaidOrder): string {
  const name = [address?.first_name, address?.last_name]
    .filter(Boolean)
    .join(" ")
  return name || address?.company || email || "Webshop"
}
