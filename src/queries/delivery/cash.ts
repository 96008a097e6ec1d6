import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"
import { BRANCH_NAME, branchJoin } from "../translation/sql"

export type CashBalance = {
  currency_code: string
  /** What he holds. */
  amount: number
  /** Of it, in a hand-over that waits for an answer. */
  requested: number
}

export type CashEntryView = {
  id: string
  kind: "collected" | "handed_over" | "adjustment"
  currency_code: string
  amount: number
  delivery_id: string | null
  order_id: string | null
  display_id: number | null
  hand_over_id: string | null
  note: string | null
  occurred_at: Date
}

export type HandOverView = {
  id: string
  courier_id: string
  courier_name: string
  location_id: string
  location_name: string | null
  currency_code: string
  amount: number
  counted: number | null
  status: "requested" | "accepted" | "disputed"
  note: string | null
  requested_at: Date
  answered_at: Date | null
  answered_by: string | null
}

type Page = { limit: number; offset: number }

/** What a courier holds, by currency; the entries' sum. */
export async function cashBalances(
  knex: Knex,
  courierId: string
): Promise<CashBalance[]> {
  const { rows } = await knex.raw<{
    rows: { currency_code: string; amount: string; requested: string }[]
  }>(
    `select e.currency_code, sum(e.amount)::text as amount,
       coalesce((
         select sum(h.amount) from delivery_hand_over h
         where h.courier_id = ? and h.currency_code = e.currency_code
           and h.status = 'requested' and h.deleted_at is null
       ), 0)::text as requested
     from delivery_cash_entry e
     where e.courier_id = ? and e.deleted_at is null
     group by e.currency_code order by e.currency_code`,
    [courierId, courierId]
  )
  return rows.map(({ currency_code, amount, requested }) => ({
    currency_code,
    amount: Number(amount),
    requested: Number(requested),
  }))
}

/** The ledger of a courier, newest first. */
export async function cashEntries(
  knex: Knex,
  courierId: string,
  { limit, offset }: Page
): Promise<{ entries: CashEntryView[]; count: number }> {
  const { rows } = await knex.raw<{
    rows: (Omit<CashEntryView, "amount"> & { amount: string; count: string })[]
  }>(
    `select e.id, e.kind, e.currency_code, e.amount::text as amount,
       e.delivery_id, d.order_id, o.display_id, e.hand_over_id, e.note,
       e.occurred_at, count(*) over () as count
     from delivery_cash_entry e
     left join delivery d on d.id = e.delivery_id
     left join "order" o on o.id = d.order_id
     where e.courier_id = ? and e.deleted_at is null
     order by e.occurred_at desc, e.id desc limit ? offset ?`,
    [courierId, limit, offset]
  )
  return {
    entries: rows.map(({ count: _count, amount, ...row }) => ({
      ...row,
      amount: Number(amount),
    })),
    count: Number(rows.at(0)?.count ?? 0),
  }
}

export type HandOverFilters = {
  id?: string
  status?: HandOverView["status"]
  courier_id?: string
  location_id?: string
  /** The language of the one who reads. */
  locale?: string
}

/** Hand-overs, those that wait first, then the newest. */
export async function handOvers(
  knex: Knex,
  filters: HandOverFilters,
  { limit, offset }: Page
): Promise<{ hand_overs: HandOverView[]; count: number }> {
  const names = ["id", "status", "courier_id", "location_id"] as const
  const given = names.filter((name) => filters[name] !== undefined)
  type Row = Omit<HandOverView, "amount" | "counted"> & {
    amount: string
    counted: string | null
    count: string
  }
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select h.id, h.courier_id,
       trim(c.first_name || ' ' || c.last_name) as courier_name, h.location_id,
       ${BRANCH_NAME} as location_name, h.currency_code, h.amount::text as amount,
       h.counted::text as counted, h.status, h.note, h.requested_at,
       h.answered_at, h.answered_by, count(*) over () as count
     from delivery_hand_over h
     join delivery_courier c on c.id = h.courier_id
     left join stock_location l on l.id = h.location_id
     ${branchJoin("h.location_id")}
     where h.deleted_at is null
       ${given.map((name) => `and h.${name} = :${name}`).join(" ")}
     order by (h.status = 'requested') desc, h.requested_at desc, h.id
     limit :limit offset :offset`,
    { ...filters, locale: filters.locale ?? null, limit, offset }
  )
  return {
    hand_overs: rows.map(({ count: _count, amount, counted, ...row }) => ({
      ...row,
      amount: Number(amount),
      counted: counted === null ? null : Number(counted),
    })),
    count: Number(rows.at(0)?.count ?? 0),
  }
}

/** @throws SuiteError `not_found` */
export async function handOver(
  knex: Knex,
  id: string,
  locale?: string
): Promise<HandOverView> {
  const page = { limit: 1, offset: 0 }
  const { hand_overs } = await handOvers(knex, { id, locale }, page)
  if (!hand_overs[0]) {
    throw new SuiteError("not_found", "not_found", { entity: "Hand-over", id })
  }
  return hand_overs[0]
}

/** @throws SuiteError `not_found` */
export async function knownCourier(knex: Knex, id: string): Promise<void> {
  const courier = await knex("delivery_courier")
    .where({ id, deleted_at: null })
    .first("id")
  if (!courier) {
    throw new SuiteError("not_found", "not_found", { entity: "Courier", id })
  }
}

/** Balances, ledger and hand-overs of a courier. */
export async function courierCash(
  knex: Knex,
  courierId: string,
  page: Page,
  locale?: string
) {
  const [balances, { entries, count }, { hand_overs }] = await Promise.all([
    cashBalances(knex, courierId),
    cashEntries(knex, courierId, page),
    handOvers(
      knex,
      { courier_id: courierId, locale },
      { limit: 50, offset: 0 }
    ),
  ])
  return { cash: { balances, entries, hand_overs }, count, ...page }
}
