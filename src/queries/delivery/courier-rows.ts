import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"
import type {
  CourierStatus,
  VehicleType,
} from "../../modules/delivery/constants"
import { BRANCH_NAME, branchJoin } from "../translation/sql"
import { OPEN_WITH_COURIER } from "../../modules/delivery/rules/transitions"

export type ShiftRow = {
  id: string
  courier_id: string
  location_id: string
  planned_start: Date | null
  planned_end: Date | null
  started_at: Date | null
  ended_at: Date | null
}

export type CourierRow = {
  id: string
  first_name: string
  last_name: string
  email: string
  phone: string
  employee_number: string | null
  photo_file_id: string | null
  vehicle_type: VehicleType
  vehicle_plate: string | null
  capacity_weight: string | null
  capacity_orders: number
  location_id: string
  location_name: string | null
  status: CourierStatus
  suspended_at: Date | null
  suspended_reason: string | null
  locale: string | null
  shift: ShiftRow | null
  open_deliveries: number
  created_at: Date
  updated_at: Date
}

export type CourierFilters = {
  id?: string
  /** Part of a name, e-mail, phone or employee number. */
  q?: string
  status?: CourierStatus
  location_id?: string
  on_duty?: boolean
}

const OPEN = OPEN_WITH_COURIER.map((status) => `'${status}'`).join(", ")

const COURIERS = `
  from delivery_courier c
  left join stock_location l on l.id = c.location_id
  ${branchJoin("c.location_id")}
  left join delivery_shift s on s.courier_id = c.id
    and s.deleted_at is null and s.started_at is not null
    and s.ended_at is null
  where c.deleted_at is null
    and (cast(:id as text) is null or c.id = :id)
    and (cast(:status as text) is null or c.status = :status)
    and (cast(:location_id as text) is null or c.location_id = :location_id)
    and (cast(:on_duty as boolean) is null or (s.id is not null) = :on_duty)
    and (cast(:q as text) is null
      or concat_ws(' ', c.first_name, c.last_name, c.email, c.phone,
        c.employee_number) ilike :q)`

/** Couriers by name, with the shift they are on and what they have on hand. */
export async function courierRows(
  knex: Knex,
  filters: CourierFilters,
  page: { limit: number; offset: number },
  locale?: string
): Promise<{ rows: CourierRow[]; count: number }> {
  const bindings = {
    id: filters.id ?? null,
    q: filters.q ? `%${filters.q.replace(/[\\%_]/g, "\\$&")}%` : null,
    status: filters.status ?? null,
    location_id: filters.location_id ?? null,
    on_duty: filters.on_duty ?? null,
    locale: locale ?? null,
    ...page,
  }
  const [{ rows }, { rows: counted }] = await Promise.all([
    knex.raw<{ rows: FlatRow[] }>(
      `select c.id, c.first_name, c.last_name, c.email, c.phone,
         c.employee_number, c.photo_file_id, c.vehicle_type, c.vehicle_plate,
         c.capacity_weight::text as capacity_weight, c.capacity_orders,
         c.location_id, ${BRANCH_NAME} as location_name, c.status, c.suspended_at,
         c.suspended_reason, c.locale, c.created_at, c.updated_at,
         s.id as shift_id, s.location_id as shift_location_id,
         s.planned_start, s.planned_end, s.started_at,
         (select count(*)::int from delivery d where d.courier_id = c.id
           and d.status in (${OPEN}) and d.deleted_at is null
         ) as open_deliveries
       ${COURIERS}
       order by c.first_name, c.last_name, c.id limit :limit offset :offset`,
      bindings
    ),
    knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count ${COURIERS}`,
      bindings
    ),
  ])
  return { rows: rows.map(withShift), count: counted[0]?.count ?? 0 }
}

type FlatRow = Omit<CourierRow, "shift"> & {
  shift_id: string | null
  shift_location_id: string | null
  planned_start: Date | null
  planned_end: Date | null
  started_at: Date | null
}

function withShift(row: FlatRow): CourierRow {
  const {
    shift_id,
    shift_location_id,
    planned_start,
    planned_end,
    started_at,
    ...courier
  } = row
  return {
    ...courier,
    shift: shift_id
      ? {
          id: shift_id,
          courier_id: courier.id,
          location_id: shift_location_id ?? courier.location_id,
          planned_start,
          planned_end,
          started_at,
          ended_at: null,
        }
      : null,
  }
}

/**
 * A courier as routes answer him.
 * @throws SuiteError `not_found`
 */
export async function courierView(knex: Knex, id: string, locale?: string) {
  const page = { limit: 1, offset: 0 }
  const { rows } = await courierRows(knex, { id }, page, locale)
  if (!rows[0]) {
    throw new SuiteError("not_found", "not_found", { entity: "courier", id })
  }
  return toCourierView(rows[0])
}

export function toCourierView({
  photo_file_id,
  capacity_weight,
  shift,
  ...row
}: CourierRow) {
  return {
    ...row,
    has_photo: photo_file_id !== null,
    capacity_weight: capacity_weight === null ? null : Number(capacity_weight),
    suspended_at: row.suspended_at?.toISOString() ?? null,
    shift: shift && toShiftView(shift),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function toShiftView(shift: ShiftRow) {
  return {
    id: shift.id,
    courier_id: shift.courier_id,
    location_id: shift.location_id,
    planned_start: shift.planned_start?.toISOString() ?? null,
    planned_end: shift.planned_end?.toISOString() ?? null,
    started_at: shift.started_at?.toISOString() ?? null,
    ended_at: shift.ended_at?.toISOString() ?? null,
  }
}
