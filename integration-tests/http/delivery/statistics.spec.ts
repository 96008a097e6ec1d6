import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DELIVERY_MODULE } from "../../../src/modules/delivery/constants"
import type DeliveryModuleService from "../../../src/modules/delivery/service"
import { deliveryStatistics } from "../../../src/queries/delivery/statistics"
import { suiteOptions } from "../../../src/suite-options"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import { at, finished } from "./support/finished"

covers(
  "GET /admin/delivery-statistics",
  "GET /admin/delivery-statistics/export"
)

type Figures = {
  day: string | null
  courier: { id: string; name: string } | null
  zone: { id: string; name: string } | null
  deliveries: number
  on_time_share: number | null
  money: Record<string, unknown>[]
}
type Answered = {
  statistics: Figures[]
  count: number
  errors: { field: string; code: string }[]
}

const MARCH = "from=2026-03-01&to=2026-03-31"

suiteTest({ seed }, (app) => {
  const figures = async (query: string) => {
    const { status, data } = await app.call<Answered>(
      "admin",
      "GET",
      `/admin/delivery-statistics?${query}`
    )
    return { status, ...data }
  }

  it("should sum up a period, every stage and currency of it", async () => {
    const { status, statistics, count } = await figures(MARCH)
    expect({ status, count }).toEqual({ status: 200, count: 1 })
    expect(statistics[0]).toEqual({
      day: null,
      courier: null,
      zone: null,
      deliveries: 6,
      delivered: 3,
      failed: 2,
      returned: 1,
      cancelled: 1,
      promised: 3,
      on_time: 2,
      on_time_share: 0.6667,
      late_by: 15,
      minutes: {
        unassigned: 5,
        assigned: 1,
        accepted: 12.3,
        picked_up: 16,
        arrived: 4,
        total: 38.3,
        total_p90: 49.6,
      },
      kilometres: 9,
      ratings: { count: 2, average: 4.5 },
      money: [
        {
          currency_code: "kwd",
          fees: 1.25,
          cost: null,
          cost_per_delivery: null,
        },
        { currency_code: "sar", fees: 25, cost: null, cost_per_delivery: null },
      ],
    })
  })

  it("should tell couriers, zones and days apart", async () => {
    const couriers = await figures(`${MARCH}&group_by=courier`)
    expect(
      couriers.statistics.map(({ courier, deliveries }) => [
        courier?.name ?? null,
        deliveries,
      ])
    ).toEqual([
      ["Omar Ali", 4],
      ["Salem Nasser", 1],
      [null, 1],
    ])
    const zones = await figures(`${MARCH}&group_by=zone`)
    expect(
      zones.statistics.map(({ zone, deliveries }) => [zone?.name, deliveries])
    ).toEqual([
      ["Olaya", 4],
      [undefined, 2],
    ])
    const all = await figures(`${MARCH}&group_by=day,courier,zone`)
    expect(all.count).toBe(4)
    expect(all.statistics[0]).toMatchObject({
      day: "2026-03-02",
      courier: { name: "Omar Ali" },
      zone: { name: "Olaya" },
    })
  })

  it("should count a day by the calendar of its branch", async () => {
    // 21:30 in London on the 1st is half past midnight in Riyadh.
    const { statistics } = await figures(`${MARCH}&group_by=day`)
    expect(statistics.map(({ day, deliveries }) => [day, deliveries])).toEqual([
      ["2026-03-02", 1],
      ["2026-03-01", 5],
    ])
    const second = await figures("from=2026-03-02&to=2026-03-02")
    expect(second.statistics[0]?.deliveries).toBe(1)
  })

  it("should filter by courier, zone and branch", async () => {
    const { salem, zone } = app.seeded
    const of = async (query: string) =>
      (await figures(`${MARCH}&${query}`)).statistics[0]?.deliveries ?? 0
    expect(await of(`courier_id=${salem}`)).toBe(1)
    expect(await of(`zone_id=${zone}`)).toBe(4)
    expect(await of("location_id=sloc_2")).toBe(1)
    expect(await of("location_id=sloc_none")).toBe(0)
  })

  it("should be empty without deliveries, by default for thirty days", async () => {
    const { statistics, count } = await figures("")
    expect({ statistics, count }).toEqual({ statistics: [], count: 0 })
  })

  it("should refuse a period that ends before it begins", async () => {
    const wrong = await figures("from=2026-03-02&to=2026-03-01&group_by=moon")
    expect(wrong.status).toBe(400)
    expect(wrong.errors.map(({ field }) => field)).toEqual(["group_by.0"])
    const period = await figures("from=2026-03-02&to=2026-03-01")
    expect(period).toMatchObject({
      status: 400,
      errors: [{ field: "to", code: "statistics_period" }],
    })
  })

  it("should cost attempts, kilometres and hours under way", async () => {
    const { delivery } = suiteOptions()
    const { costs } = delivery
    delivery.costs = {
      sar: { perDelivery: "2", perKilometre: "0.5", perHour: "18" },
    }
    try {
      const { rows } = await deliveryStatistics(
        app.container,
        { from: "2026-03-01", to: "2026-03-31" },
        [],
        { limit: 10, offset: 0 }
      )
      // Four attempts in SAR, 9 km, 20 + 30 + 40 + 20 minutes after acceptance;
      // the cancelled one was never accepted.
      expect(rows[0]?.money).toEqual([
        {
          currency_code: "kwd",
          fees: 1.25,
          cost: null,
          cost_per_delivery: null,
        },
        {
          currency_code: "sar",
          fees: 25,
          cost: 45.5,
          cost_per_delivery: 22.75,
        },
      ])
    } finally {
      delivery.costs = costs
    }
  })

  it("should export one row for each group and currency", async () => {
    const { status, data, headers } = await app.call<string>(
      "admin",
      "GET",
      `/admin/delivery-statistics/export?${MARCH}&group_by=courier`
    )
    expect(status).toBe(200)
    expect(headers["content-type"]).toContain("text/csv")
    const [head, ...rows] = String(data).trim().split("\r\n")
    expect(head?.replace("\ufeff", "").split(",").slice(0, 6)).toEqual([
      "day",
      "courier_id",
      "courier",
      "zone_id",
      "zone",
      "deliveries",
    ])
    expect(rows).toHaveLength(3)
    const kuwait = rows.find((row) => row.includes("Salem Nasser"))
    expect(kuwait?.split(",").slice(-4)).toEqual(["kwd", "1.25", "", ""])
  })

  it("should read the days of a year by an index", async () => {
    const knex = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await knex.raw<{ rows: { indexdef: string }[] }>(
      "select indexdef from pg_indexes where indexname = 'IDX_delivery_finished'"
    )
    expect(rows[0]?.indexdef).toContain(
      "COALESCE(delivered_at, failed_at, cancelled_at)"
    )
  })
})

async function seed({ container }: SeedContext) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const courier = (first_name: string, last_name: string) =>
    service.createCouriers({
      first_name,
      last_name,
      email: `${first_name}@example.com`,
      phone: "+966500000001",
      vehicle_type: "car",
      location_id: "sloc_1",
    })
  const omar = await courier("Omar", "Ali")
  const salem = await courier("Salem", "Nasser")
  await service.createBranches({
    location_id: "sloc_1",
    latitude: 24.69,
    longitude: 46.68,
    timezone: "Asia/Riyadh",
  })
  const zone = await service.createZones({
    location_id: "sloc_1",
    name: "Olaya",
    kind: "radius",
    radius: 5000,
    min_latitude: 24,
    max_latitude: 25,
    min_longitude: 46,
    max_longitude: 47,
    fees: {},
    promised_minutes: 45,
  })
  const his = { courier_id: omar.id, zone_id: zone.id, fee: 12.5 }
  const stages = (start: number, door: number) => ({
    created_at: at(start),
    assigned_at: at(start + 5),
    accepted_at: at(start + 6),
    picked_up_at: at(start + door - 20),
    arrived_at: at(start + door - 4),
    delivered_at: at(start + door),
  })
  const first = await finished(container, {
    ...his,
    ...stages(0, 26),
    promised_at: at(30),
    distance_travelled: 4000,
  })
  // Late, and after midnight in Riyadh: 12 h 30 min after nine in London.
  const second = await finished(container, {
    ...his,
    ...stages(750 - 36, 36),
    accepted_at: at(720),
    promised_at: at(735),
    distance_travelled: 5000,
  })
  await finished(container, {
    courier_id: salem.id,
    location_id: "sloc_2",
    currency_code: "kwd",
    fee: 1.25,
    ...stages(60, 53),
    promised_at: at(200),
  })
  await finished(container, {
    ...his,
    status: "failed",
    accepted_at: at(10),
    failed_at: at(50),
    failure_reason: "customer_absent",
  })
  await finished(container, {
    ...his,
    status: "returned",
    accepted_at: at(10),
    failed_at: at(30),
    returned_at: at(90),
  })
  await finished(container, { status: "cancelled", cancelled_at: at(5) })
  // Still on the road: it belongs to no period yet.
  await finished(container, { ...his, status: "picked_up" })
  await service.createRatings([
    { delivery_id: first, order_id: "order_1", courier_id: omar.id, stars: 5 },
    { delivery_id: second, order_id: "order_2", courier_id: omar.id, stars: 4 },
  ])
  return { omar: omar.id, salem: salem.id, zone: zone.id }
}
