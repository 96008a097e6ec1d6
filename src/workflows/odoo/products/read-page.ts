import type { OdooProductRows } from "../../../modules/odoo/rules/product"
import { idOf, idsOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  Domain,
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"

/** Odoo's languages for those of the store: `ar-SA` is `ar_001`. */
export type Languages = {
  /** The store's first, where Odoo has it and it is not English. */
  first: string | undefined
  /** The others, by the store's locale. */
  others: Record<string, string>
}

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
  "uom_ids",
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
 * A page of products in a handful of calls, whatever its size: what is
 * translated in the store's first language, the other ones beside it.
 */
export async function readProductPage(
  client: OdooClient,
  domain: Domain,
  limit: number,
  languages: Languages
): Promise<OdooProductRows[]> {
  const templates = await readTemplates(client, domain, limit, languages)
  return readProducts(client, templates, languages)
}

/** The list that a page begins with, said in the store's first language. */
export async function readTemplates(
  client: OdooClient,
  domain: Domain,
  limit: number,
  languages: Languages
): Promise<OdooRow[]> {
  const fields = await client.having("product.template", TEMPLATE)
  return client.searchRead("product.template", domain, fields, {
    order: "id",
    limit,
    context: { ...WHOLE, ...saidIn(languages) },
  })
}

const saidIn = ({ first }: Languages) => (first ? { lang: first } : {})

/** Templates with their variants, packagings, options and Arabic names. */
export async function readProducts(
  client: OdooClient,
  templates: readonly OdooRow[],
  languages: Languages
): Promise<OdooProductRows[]> {
  if (!templates.length) {
    return []
  }
  const ids = templates.map(({ id }) => id)
  const [variants, packagings, barcodes, values, texts] = await Promise.all([
    client.searchRead(
      "product.product",
      [["product_tmpl_id", "in", ids]],
      await client.having("product.product", VARIANT),
      { order: "id", context: { active_test: false } }
    ),
    readPackagings(client, ids),
    readUnitBarcodes(client, ids, templates),
    readAttributeValues(client, ids, saidIn(languages)),
    readTexts(client, ids, languages),
  ])
  const variantsOf = groupBy(variants, (row) => idOf(row.product_tmpl_id))
  const templateOf = new Map(
    variants.map((row) => [row.id, idOf(row.product_tmpl_id)])
  )
  const packagingsOf = groupBy(
    [...packagings, ...packedUnits(templates, variants, barcodes)],
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

/** 19 has no packagings: further units of a product, with barcodes of theirs. */
async function readUnitBarcodes(
  client: OdooClient,
  ids: number[],
  templates: readonly OdooRow[]
): Promise<OdooRow[]> {
  const fields = templates.some(({ uom_ids }) => idsOf(uom_ids).length)
    ? await client.having("product.uom", ["product_id", "uom_id", "barcode"])
    : []
  return fields.length
    ? client.searchRead(
        "product.uom",
        [["product_id.product_tmpl_id", "in", ids]],
        fields,
        { order: "id" }
      )
    : []
}

/** A product's further units as packagings of each of its variants. */
function packedUnits(
  templates: readonly OdooRow[],
  variants: readonly OdooRow[],
  barcodes: readonly OdooRow[]
): OdooRow[] {
  const unitsOf = new Map(templates.map((row) => [row.id, idsOf(row.uom_ids)]))
  return variants.flatMap(({ id: product_id, product_tmpl_id }) =>
    (unitsOf.get(idOf(product_tmpl_id) ?? 0) ?? []).map((uom_id) => {
      const coded = barcodes.find(
        (row) =>
          idOf(row.product_id) === product_id && idOf(row.uom_id) === uom_id
      )
      return { id: 0, product_id, uom_id, barcode: coded?.barcode ?? false }
    })
  )
}

async function readAttributeValues(
  client: OdooClient,
  ids: number[],
  said: { lang?: string }
) {
  const rows = await client.searchRead(
    "product.template.attribute.value",
    [["product_tmpl_id", "in", ids]],
    ["name", "attribute_id"],
    { order: "id", context: { active_test: false, ...said } }
  )
  const names = await attributeNames(client, rows, said)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        attribute: names.get(idOf(row.attribute_id) ?? 0) || "Option",
        attribute_id: idOf(row.attribute_id) ?? 0,
        value: textOf(row.name) ?? String(row.id),
      },
    ])
  )
}

async function attributeNames(
  client: OdooClient,
  rows: OdooRow[],
  said: { lang?: string }
) {
  const ids = [...new Set(rows.flatMap((row) => idOf(row.attribute_id) ?? []))]
  const found = ids.length
    ? await client.read("product.attribute", ids, ["name"], said)
    : []
  return new Map(found.map((row) => [row.id, textOf(row.name) ?? ""]))
}

async function readTexts(
  client: OdooClient,
  ids: number[],
  languages: Languages
): Promise<Map<number, OdooProductRows["translations"]>> {
  const texts = new Map<number, OdooProductRows["translations"]>()
  for (const [locale, lang] of Object.entries(languages.others)) {
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

/** Odoo's installed languages for the store's locales. */
export async function languagesFor(
  client: OdooClient,
  locales: readonly string[]
): Promise<Languages> {
  const installed = await client.call<[string, string][]>({
    model: "res.lang",
    method: "get_installed",
  })
  const codes = installed.map(([code]) => code)
  const codeOf = (locale: string) => {
    const exact = locale.replace("-", "_")
    const base = (code: string) => code.split(/[-_@]/)[0]
    // Odoo's general Arabic is ar_001.
    return (
      codes.find((code) => code === exact) ??
      codes.find((code) => base(code) === base(locale))
    )
  }
  const [first, ...others] = locales
  const own = codeOf(first)
  return {
    // Without a language Odoo answers in the one it was written in: English.
    first: own?.startsWith("en") ? undefined : own,
    others: Object.fromEntries(
      others.flatMap((locale) => {
        const code = codeOf(locale)
        return code ? [[locale, code] as const] : []
      })
    ),
  }
}
