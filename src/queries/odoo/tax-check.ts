import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import { idOf, textOf } from "../../modules/odoo/rules/values"
import type { OdooClient } from "../../modules/odoo/transport/client"

type Problem = { code: MessageCode; params: MessageParams }

/**
 * A list price of Odoo is brought over as it is. Whether tax is part of it is
 * told by the company's sale tax there, and by the currency's setting here:
 * when they differ, customers pay the tax twice or not at all.
 *
 * @returns null where Odoo does not say
 */
export async function taxDifference(
  container: MedusaContainer,
  client: OdooClient
): Promise<{ problem?: Problem } | null> {
  const company = await client.company()
  const [tax] = await client.having("res.company", ["account_sale_tax_id"])
  if (!company || !tax) {
    return null
  }
  const [own] = await client.read(
    "res.company",
    [company],
    [tax, "currency_id"]
  )
  const [rate] = await readOne(client, "account.tax", own?.[tax], [
    "price_include",
  ])
  const [money] = await readOne(client, "res.currency", own?.currency_id, [
    "name",
  ])
  const currency = textOf(money?.name)
  if (!rate || !currency) {
    return null
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const here = await knex("price_preference")
    .where({ attribute: "currency_code", value: currency.toLowerCase() })
    .whereNull("deleted_at")
    .first("is_tax_inclusive")
  const there = rate.price_include === true
  if ((here?.is_tax_inclusive ?? false) === there) {
    return {}
  }
  const code = there ? "odoo_prices_with_tax" : "odoo_prices_without_tax"
  return { problem: { code, params: { currency } } }
}

async function readOne(
  client: OdooClient,
  model: string,
  value: unknown,
  fields: string[]
) {
  const id = idOf(value)
  return id ? client.read(model, [id], fields) : []
}
