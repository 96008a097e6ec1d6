import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ComboPricing } from "../../modules/combo/constants"

export type ComboStatus = "draft" | "scheduled" | "active" | "ended"

export type AdminComboFilters = {
  id?: string
  /** Part of the title or the handle. */
  q?: string
  status?: ComboStatus
}

/** What the list and the page of a combo have in common. */
export type ComboHead = {
  id: string
  product_id: string
  variant_id: string
  handle: string
  title: string
  thumbnail: string | null
  status: ComboStatus
  pricing: ComboPricing
  starts_at: Date | null
  ends_at: Date | null
  limit_per_order: number | null
  limit_total: number | null
  sold: number
  slot_count: number
  created_at: Date
  updated_at: Date
}

/** Deals whose product is there, with what they are called and worth now. */
const HEADS = `
  select c.id, c.product_id, c.variant_id, p.handle, p.title, p.thumbnail,
    case
      when p.status <> 'published' then 'draft'
      when c.ends_at <= now() then 'ended'
      when c.starts_at > now() then 'scheduled'
      else 'active'
    end as status,
    c.pricing, c.starts_at, c.ends_at, c.limit_per_order, c.limit_total,
    (select coalesce(sum(u.quantity), 0)::int from combo_use u
      where u.combo_id = c.id and u.released_at is null
        and u.deleted_at is null) as sold,
    (select count(*)::int from combo_slot s
      where s.combo_id = c.id and s.deleted_at is null) as slot_count,
    c.rank, c.created_at, greatest(c.updated_at, p.updated_at) as updated_at
  from combo c
  join product p on p.id = c.product_id and p.deleted_at is null
  where c.deleted_at is null
    and (cast(:id as text) is null or c.id = :id)
    and (cast(:q as text) is null or p.title ilike :q or p.handle ilike :q)`

/** Heads in rank order, new ones first within a rank. */
export async function comboHeads(
  container: MedusaContainer,
  filters: AdminComboFilters,
  page: { limit: number; offset: number }
): Promise<{ heads: ComboHead[]; count: number }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bindings = {
    id: filters.id ?? null,
    q: filters.q ? `%${filters.q.replace(/[\\%_]/g, "\\$&")}%` : null,
    status: filters.status ?? null,
    ...page,
  }
  const chosen = `from (${HEADS}) x
    where cast(:status as text) is null or x.status = :status`
  const [{ rows }, { rows: counted }] = await Promise.all([
    knex.raw<{ rows: (ComboHead & { rank: number })[] }>(
      `select * ${chosen} order by x.rank, x.created_at desc, x.id
       limit :limit offset :offset`,
      bindings
    ),
    knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count ${chosen}`,
      bindings
    ),
  ])
  return {
    heads: rows.map(({ rank: _, ...head }) => head),
    count: counted[0]?.count ?? 0,
  }
}

/** A head as the routes answer it. */
export function toHeadView({ slot_count: _, ...head }: ComboHead) {
  return {
    ...head,
    starts_at: isoOrNull(head.starts_at),
    ends_at: isoOrNull(head.ends_at),
    created_at: head.created_at.toISOString(),
    updated_at: head.updated_at.toISOString(),
  }
}

function isoOrNull(date: Date | null): string | null {
  return date ? date.toISOString() : null
}
