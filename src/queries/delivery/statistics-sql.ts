/**
 * Deliveries that ended between two days of their branch's calendar, with what
 * they are grouped by (null where not asked for) and the minutes of each
 * stage. Phones say when things happened, and phones' clocks differ: no stage
 * is shorter than nothing.
 *
 * `finished_at` is written as the index on it is.
 */
const ENDED = `
  ended as (
    select x.*,
      case when :by_courier then x.courier_id end as g_courier,
      case when :by_zone then x.zone_id end as g_zone,
      case when :by_day then x.day end as g_day,
      case when :by_currency then x.currency_code end as g_currency
    from (
      select d.*, e.finished_at,
        to_char(e.finished_at at time zone coalesce(b.timezone, 'UTC'),
          'YYYY-MM-DD') as day
      from delivery d
      cross join lateral (
        select coalesce(d.delivered_at, d.failed_at, d.cancelled_at)
          as finished_at
      ) e
      left join delivery_branch b
        on b.location_id = d.location_id and b.deleted_at is null
      where d.deleted_at is null
        and d.status in ('delivered', 'failed', 'cancelled', 'returned')
        and coalesce(d.delivered_at, d.failed_at, d.cancelled_at)
          between cast(:from as date) - interval '1 day'
          and cast(:to as date) + interval '2 days'
        and (cast(:courier_id as text) is null or d.courier_id = :courier_id)
        and (cast(:zone_id as text) is null or d.zone_id = :zone_id)
        and (cast(:location_id as text) is null
          or d.location_id = :location_id)
    ) x
    where x.day between :from and :to
  ),
  keyed as (
    select e.*,
      jsonb_build_array(g_day, g_courier, g_zone, g_currency)::text as key,
      ${stage("created_at", "assigned_at")} as m_unassigned,
      ${stage("assigned_at", "accepted_at")} as m_assigned,
      ${stage("accepted_at", "picked_up_at")} as m_accepted,
      ${stage("picked_up_at", "coalesce(arrived_at, delivered_at)")}
        as m_picked_up,
      ${stage("arrived_at", "delivered_at")} as m_arrived,
      ${stage("created_at", "delivered_at")} as m_total,
      ${stage("accepted_at", "finished_at")} as m_way
    from ended e
  )`

/** `greatest` would make 0 of a stage that did not take place. */
function stage(from: string, to: string): string {
  return `case when ${to} < ${from} then 0
    else extract(epoch from ${to} - ${from}) / 60 end`
}

/**
 * What a delivery cost: a part for each attempt, one for each kilometre
 * travelled, one for each hour from the acceptance to the end. A cancelled one
 * that nobody had accepted cost nothing. Costs are for all attempts, and are
 * shared by those that were delivered.
 */
const MONEY = `
  costs as (
    select key as currency_code,
      (value->>'perDelivery')::numeric as per_delivery,
      (value->>'perKilometre')::numeric as per_kilometre,
      (value->>'perHour')::numeric as per_hour
    from jsonb_each(cast(:costs as jsonb))
  ),
  money as (
    select k.key, k.currency_code,
      round(sum(k.fee) filter (where k.status = 'delivered'), digits) as fees,
      round(sum(cost), digits) as cost,
      round(sum(cost) / nullif(
        count(*) filter (where k.status = 'delivered'), 0), digits)
        as cost_per_delivery
    from keyed k
    left join currency on currency.code = k.currency_code
    cross join lateral (
      select coalesce(currency.decimal_digits, 2)::int as digits
    ) money_of
    left join costs c on c.currency_code = k.currency_code
    cross join lateral (
      select case when k.accepted_at is null and c.per_hour is not null then 0
        else c.per_delivery
          + c.per_kilometre * coalesce(k.distance_travelled, 0)::numeric / 1000
          + c.per_hour * coalesce(k.m_way, 0) / 60
        end as cost
    ) cost_of
    group by k.key, k.currency_code, digits
  ),
  money_of_group as (
    select key, json_agg(json_build_object(
      'currency_code', currency_code,
      'fees', coalesce(fees, 0)::text,
      'cost', cost::text,
      'cost_per_delivery', cost_per_delivery::text
    ) order by currency_code) as money
    from money group by key
  )`

const GROUPS = `
  groups as (
    select k.key, g_day as day, g_courier as courier_id, g_zone as zone_id,
      count(*)::int as deliveries,
      count(*) filter (where status = 'delivered')::int as delivered,
      count(*) filter (where status in ('failed', 'returned'))::int as failed,
      count(*) filter (where status = 'returned')::int as returned,
      count(*) filter (where status = 'cancelled')::int as cancelled,
      count(*) filter (where status = 'delivered'
        and promised_at is not null)::int as promised,
      count(*) filter (where status = 'delivered'
        and delivered_at <= promised_at)::int as on_time,
      avg(extract(epoch from delivered_at - promised_at) / 60)
        filter (where status = 'delivered' and delivered_at > promised_at)
        as late_by,
      avg(m_unassigned) as unassigned, avg(m_assigned) as assigned,
      avg(m_accepted) as accepted, avg(m_picked_up) as picked_up,
      avg(m_arrived) as arrived, avg(m_total) as total,
      percentile_cont(0.9) within group (order by m_total) as total_p90,
      coalesce(sum(distance_travelled), 0) / 1000 as kilometres,
      count(r.stars)::int as ratings, avg(r.stars) as stars
    from keyed k
    left join delivery_rating r
      on r.delivery_id = k.id and r.deleted_at is null
    group by k.key, g_day, g_courier, g_zone
  )`

/** One page of groups, newest day first, busiest courier first. */
export const STATISTICS = `
  with ${ENDED}, ${MONEY}, ${GROUPS}
  select g.*, m.money,
    nullif(concat_ws(' ', c.first_name, c.last_name), '') as courier_name,
    z.name as zone_name, count(*) over ()::int as count
  from groups g
  left join money_of_group m on m.key = g.key
  left join delivery_courier c on c.id = g.courier_id
  left join delivery_zone z on z.id = g.zone_id
  order by g.day desc nulls last, g.deliveries desc,
    courier_name nulls last, zone_name nulls last, g.key
  limit :limit offset :offset`
