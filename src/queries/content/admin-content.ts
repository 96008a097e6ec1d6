import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type {
  BannerAudience,
  SectionType,
} from "../../modules/content/constants"
import { textsOf } from "../combo/texts"
import { isLive } from "./live"

type Page = { limit: number; offset: number }

type Common = {
  id: string
  title: string
  subtitle: string
  is_active: boolean
  starts_at: Date | null
  ends_at: Date | null
  rank: number
  is_live: boolean
  created_at: Date
  updated_at: Date
}

type BannerRow = Common & {
  alt: string
  image_url: string
  button: string
  link: string
  placement: string
  audience: BannerAudience
  sales_channel_id: string | null
}

type SectionRow = Common & {
  type: SectionType
  limit: number
  window_days: number
  category_id: string | null
  product_ids: string[] | null
}

const COMMON =
  "id, title, subtitle, is_active, starts_at, ends_at, rank, created_at, updated_at"

const KINDS = {
  banner: {
    table: "content_banner",
    columns: `${COMMON}, alt, image_url, button, link, placement, audience, sales_channel_id`,
    order: "placement, rank, created_at, id",
  },
  section: {
    table: "content_section",
    columns: `${COMMON}, type, "limit", window_days, category_id, product_ids`,
    order: "rank, created_at, id",
  },
} as const

type Filters = { id?: string; q?: string; placement?: string }

async function rowsOf<Row extends Common>(
  container: MedusaContainer,
  kind: keyof typeof KINDS,
  filters: Filters,
  page: Page
) {
  const { table, columns, order } = KINDS[kind]
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const list = knex(table)
    .whereNull("deleted_at")
    .modify((query) => {
      if (filters.id) {
        query.where("id", filters.id)
      }
      if (filters.placement) {
        query.where("placement", filters.placement)
      }
      if (filters.q) {
        const part = filters.q.replace(/[\\%_]/g, "\\$&")
        query.where("title", "ilike", `%${part}%`)
      }
    })
  const [rows, counted] = await Promise.all([
    list
      .clone()
      .select(knex.raw(`${columns}, (${isLive(table)}) as is_live`))
      .orderByRaw(order)
      .limit(page.limit)
      .offset(page.offset),
    list.clone().count({ count: "*" }).first(),
  ])
  const texts = await textsOf(
    container,
    (rows as Row[]).map(({ id }) => id)
  )
  return {
    rows: (rows as Row[]).map((row) => ({
      ...row,
      starts_at: row.starts_at?.toISOString() ?? null,
      ends_at: row.ends_at?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
      translations: texts.get(row.id) ?? {},
    })),
    count: Number(counted?.count ?? 0),
  }
}

/** Banners as a merchant sees them, by place and in order. */
export async function adminBanners(
  container: MedusaContainer,
  filters: Filters,
  page: Page
) {
  const { rows, count } = await rowsOf<BannerRow>(
    container,
    "banner",
    filters,
    page
  )
  return { banners: rows, count, ...page }
}

/** Sections as a merchant sees them, in order. */
export async function adminSections(
  container: MedusaContainer,
  filters: Filters,
  page: Page
) {
  const { rows, count } = await rowsOf<SectionRow>(
    container,
    "section",
    filters,
    page
  )
  return {
    homepage_sections: rows.map((row) => ({
      ...row,
      product_ids: row.product_ids ?? [],
    })),
    count,
    ...page,
  }
}

const ONE = { limit: 1, offset: 0 }

/** @throws SuiteError `not_found` */
export async function adminBanner(container: MedusaContainer, id: string) {
  const { banners } = await adminBanners(container, { id }, ONE)
  return found("banner", id, banners[0])
}

/** @throws SuiteError `not_found` */
export async function adminSection(container: MedusaContainer, id: string) {
  const { homepage_sections } = await adminSections(container, { id }, ONE)
  return found("section", id, homepage_sections[0])
}

function found<T>(entity: string, id: string, row: T | undefined): T {
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity, id })
  }
  return row
}
