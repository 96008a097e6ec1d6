import { idOf } from "../../../modules/odoo/rules/values"
import type { Domain, OdooClient } from "../../../modules/odoo/transport/client"

const WHOLE = { active_test: false }

/**
 * Templates that changed since an instant, and those given. A packaging, an
 * option's value or its surcharge bumps no product, so they are asked, too.
 */
export async function changedTemplates(
  client: OdooClient,
  since: string,
  also: readonly number[]
): Promise<number[]> {
  const newer: Domain = [["write_date", ">", since]]
  const [products, templates, packagings, values] = await Promise.all([
    templatesOf(client, "product.product", newer, "product_tmpl_id"),
    client.search("product.template", newer, { context: WHOLE }),
    changedPackagings(client, newer),
    templatesOf(
      client,
      "product.template.attribute.value",
      [
        "|",
        ["write_date", ">", since],
        ["product_attribute_value_id.write_date", ">", since],
      ],
      "product_tmpl_id"
    ),
  ])
  const ids = [...products, ...templates, ...packagings, ...values, ...also]
  return [...new Set(ids)].sort((a, b) => a - b)
}

async function templatesOf(
  client: OdooClient,
  model: string,
  domain: Domain,
  field: string
): Promise<number[]> {
  const rows = await client.searchRead(model, domain, [field], {
    context: WHOLE,
  })
  return rows.flatMap((row) => idOf(row[field]) ?? [])
}

/** 19 has units with barcodes in the place of packagings. */
async function changedPackagings(
  client: OdooClient,
  newer: Domain
): Promise<number[]> {
  const ids: number[] = []
  for (const model of ["product.packaging", "product.uom"]) {
    if ((await client.fields(model)).size) {
      const changed = await templatesOf(client, model, newer, "product_id")
      ids.push(...changed)
    }
  }
  return ids.length
    ? templatesOf(
        client,
        "product.product",
        [["id", "in", [...new Set(ids)]]],
        "product_tmpl_id"
      )
    : []
}
