import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { UnitType } from "../../modules/unit/constants"

type UnitRow = {
  id: string
  code: string
  name: string
  symbol: string
  type: UnitType
  conversion: number
  is_basic: boolean
  is_active: boolean
  rank: number
  created_at: string | Date
  updated_at: string | Date
}

export type UnitFilters = {
  id?: string
  q?: string
  type?: UnitType
  is_active?: boolean
}

export type Page = { limit: number; offset: number }

const FIELDS = [
  "id",
  "code",
  "name",
  "symbol",
  "type",
  "conversion",
  "is_basic",
  "is_active",
  "rank",
  "created_at",
  "updated_at",
]

async function unitRows(
  container: MedusaContainer,
  filters: UnitFilters,
  page: Page,
  locale?: string
): Promise<{ rows: UnitRow[]; count: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph(
    {
      entity: "unit",
      fields: FIELDS,
      filters,
      pagination: {
        take: page.limit,
        skip: page.offset,
        order: { rank: "ASC", code: "ASC" },
      },
    },
    locale ? { locale } : undefined
  )
  return {
    rows: data as unknown as UnitRow[],
    count: metadata?.count ?? data.length,
  }
}

/** Active units as a shopper sees them, in rank order. */
export async function storeUnits(
  container: MedusaContainer,
  filters: Pick<UnitFilters, "type">,
  page: Page,
  locale: string | undefined
) {
  const active = { ...filters, is_active: true }
  const { rows, count } = await unitRows(container, active, page, locale)
  return { units: rows.map(toStoreUnit), count, ...page }
}

/** Units as a merchant sees them, with their texts in every language. */
export async function adminUnits(
  container: MedusaContainer,
  filters: UnitFilters,
  page: Page
) {
  const { rows, count } = await unitRows(container, filters, page)
  const texts = await translationsOf(
    container,
    rows.map((row) => row.id)
  )
  const units = rows.map((row) => ({
    ...toStoreUnit(row),
    is_active: row.is_active,
    translations: texts.get(row.id) ?? {},
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  }))
  return { units, count, ...page }
}

/** @throws SuiteError `not_found` */
export async function adminUnit(container: MedusaContainer, id: string) {
  const { units } = await adminUnits(container, { id }, { limit: 1, offset: 0 })
  if (!units[0]) {
    throw new SuiteError("not_found", "not_found", { entity: "unit", id })
  }
  return units[0]
}

type Texts = Record<string, { name?: string; symbol?: string }>

async function translationsOf(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Texts>> {
  const texts = new Map<string, Texts>()
  if (!ids.length || !container.hasRegistration(Modules.TRANSLATION)) {
    return texts
  }
  const service = container.resolve(Modules.TRANSLATION)
  const rows = await service.listTranslations(
    { reference: "unit", reference_id: ids },
    { take: ids.length * 50 }
  )
  for (const row of rows) {
    const byLocale = texts.get(row.reference_id) ?? {}
    byLocale[row.locale_code] = row.translations
    texts.set(row.reference_id, byLocale)
  }
  return texts
}

function toStoreUnit(row: UnitRow) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    symbol: row.symbol,
    type: row.type,
    conversion: row.conversion,
    is_basic: row.is_basic,
    rank: row.rank,
  }
}
