import type { OdooProductRows } from "../../../modules/odoo/rules/product"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  Domain,
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"

/** Odoo's languages by the store's locale: `ar-SA` is `ar_001`. */
export type Languages = Record<string, string>

const TEMPLATE = [
  "name",
  "description_sale",
  "categ_id",
  "uom_id",
  "type",
  "detailed_type",
  "is_storable",
  "active",
  "sale_ok",
  "taxes_id",
  "write_date",
  "image_128",
] as const

const VARIANT = [
  "product_tmpl_id",
  "default_code",
  "barcode",
  "lst_price",
  "standard_price",
  "active",
  "product_template_attribute_value_ids",
  "write_date",
] as const

const PACKAGING = ["name", "product_id", "qty", "barcode", "sales"] as const

/** Archived ones too, and sizes instead of pictures. */
const WHOLE = { active_test: false, bin_size: true }

/**
 * A page of products: templates with their variants, packagings, options and
 * Arabic names, in a handful of calls whatever its size.
 */
export async function readProductPage(
  client: OdooClient,
  domain: Domain,
  limit: number,
  languages: Languages
): Promise<OdooProductRows[]> {
  const templates = await client.searchRead(
    "product.template",
    domain,
    await client.having("product.template", TEMPLATE),
    { order: "id", limit, context: WHOLE }
  )
  if (!templates.length) {
    return []
  }
  const ids = templates.map(({ id }) => id)
  const [variants, packagings, values, texts] = await Promise.all([
    client.searchRead(
      "product.product",
      [["product_tmpl_id", "in", ids]],
      await client.having("product.product", VARIANT),
      { order: "id", context: { active_test: false } }
    ),
    readPackagings(client, ids),
    readAttributeValues(client, ids),
    readTexts(client, ids, languages),
  ])
  const variantsOf = groupBy(variants, (row) => idOf(row.product_tmpl_id))
  const templateOf = new Map(
    variants.map((row) => [row.id, idOf(row.product_tmpl_id)])
  )
  const packagingsOf = groupBy(
    packagings,
    (row) => templateOf.get(idOf(row.product_id) ?? 0) ?? null
  )
  return templates.map((template) => ({
    template,
    variants: variantsOf.get(template.id) ?? [],
    packagings: packagingsOf.get(template.id) ?? [],
    attributeValues: values,
    translations: texts.get(template.id) ?? {},
  }))
}

async function readPackagings(
  client: OdooClient,
  ids: number[]
): Promise<OdooRow[]> {
  const fields = await client.having("product.packaging", PACKAGING)
  return fields.length
    ? client.searchRead(
        "product.packaging",
        [["product_id.product_tmpl_id", "in", ids]],
        fields,
        { order: "id", context: { active_test: false } }
      )
    : []
}

async function readAttributeValues(client: OdooClient, ids: number[]) {
  const rows = await client.searchRead(
    "product.template.attribute.value",
    [["product_tmpl_id", "in", ids]],
    ["name", "attribute_id"],
    { order: "id", context: { active_test: false } }
  )
  const names = await attributeNames(client, rows)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        attribute: names.get(idOf(row.attribute_id) ?? 0) ?? "Option",
        value: textOf(row.name) ?? String(row.id),
      },
    ])
  )
}

async function attributeNames(client: OdooClient, rows: OdooRow[]) {
  const ids = [...new Set(rows.flatMap((row) => idOf(row.attribute_id) ?? []))]
  const found = ids.length
    ? await client.read("product.attribute", ids, ["name"])
    : []
  return new Map(found.map((row) => [row.id, textOf(row.name) ?? ""]))
}

async function readTexts(
  client: OdooClient,
  ids: number[],
  languages: Languages
): Promise<Map<number, OdooProductRows["translations"]>> {
  const texts = new Map<number, OdooProductRows["translations"]>()
  for (const [locale, lang] of Object.entries(languages)) {
    const rows = await client.read(
      "product.template",
      ids,
      ["name", "description_sale"],
      { lang }
    )
    for (const row of rows) {
      const known = texts.get(row.id) ?? {}
      known[locale] = {
        name: textOf(row.name) ?? undefined,
        description: textOf(row.description_sale) ?? undefined,
      }
      texts.set(row.id, known)
    }
  }
  return texts
}

function groupBy<T>(rows: readonly T[], key: (row: T) => number | null) {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const at = key(row)
    if (at !== null) {
      groups.set(at, [...(groups.get(at) ?? []), row])
    }
  }
  return groups
}

/** Odoo's installed languages for the store's further locales. */
export async function languagesFor(
  client: OdooClient,
  locales: readonly string[]
): Promise<Languages> {
  const installed = await client.call<[string, string][]>({
    model: "res.lang",
    method: "get_installed",
  })
  const codes = installed.map(([code]) => code)
  return Object.fromEntries(
    locales.slice(1).flatMap((locale) => {
      const [base] = locale.split("-")
      const exact = locale.replace("-", "_")
      // Odoo's general Arabic is ar_001.
      const code =
        codes.find((one) => one === exact) ??
        codes.find((one) => one.split("_")[0] === base)
      return code ? [[locale, code] as const] : []
    })
  )
}
