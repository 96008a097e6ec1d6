import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import dropOldPositions from "../../../src/jobs/delivery-position-retention"
import keepTracks from "../../../src/jobs/delivery-tracks"
import { greatCircle } from "../../../src/modules/delivery/rules/distance"
import { deliveryTrack } from "../../../src/queries/delivery/delivery-track"
import {
  lastPositions,
  nearestCouriers,
} from "../../../src/queries/delivery/last-positions"
import { positionFeed } from "../../../src/workflows/delivery/position-feed"
import {
  makePartitions,
  dropPartitions,
} from "../../../src/workflows/delivery/position-partitions"
import {
  recordPositions,
  type ReportedPosition,
} from "../../../src/workflows/delivery/record-positions"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  BRANCH_POINT,
  createCourier,
  createDeliveryRow,
  deliveries,
  putOnDuty,
} from "../../support/delivery"

covers("POST /courier/positions")

const MINUTE = 60_000

/** Calls that each courier may make in a minute. */
const CALLS = 6
const env = { RATE_LIMIT: "true", RATE_LIMIT_POSITIONS: String(CALLS) }

suiteTest({ env, seed }, (app) => {
  const knex = () =>
    app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const stored = async (courierId: string) => {
    const { rows } = await knex().raw<{ rows: Row[] }>(
      `select recorded_at, is_impossible, is_mock, latitude
       from delivery_position where courier_id = ? order by recorded_at`,
      [courierId]
    )
    return rows
  }
  const report = (
    points: ReportedPosition[],
    courier: { id: string } = app.seeded.rider
  ) => recordPositions(app.container, courier.id, points)

  it("should store a batch once, however often it is sent", async () => {
    const points = way(20)
    expect(await report(points)).toEqual(points.map(() => "stored"))
    expect(await report(points)).toEqual(points.map(() => "duplicate"))
    expect(await report([...points.slice(15), ...way(3, 40)])).toEqual([
      ...Array.from({ length: 5 }, () => "duplicate"),
      ...Array.from({ length: 3 }, () => "stored"),
    ])
    expect(await stored(app.seeded.rider.id)).toHaveLength(23)
  })

  it("should order late points by their time and move the last one forward only", async () => {
    const points = way(30)
    const late = points.slice(0, 20)
    await report(points.slice(20))
    const heard: Date[] = []
    const stop = positionFeed.subscribe(({ recorded_at }) =>
      heard.push(recorded_at)
    )
    expect(await report(late)).toEqual(late.map(() => "stored"))
    await report(way(1, 60))
    stop()
    const rows = await stored(app.seeded.rider.id)
    expect(rows.map((row) => row.recorded_at.getTime())).toEqual(
      [...points, ...way(1, 60)].map(({ at }) => at)
    )
    const last = await lastPositions(knex(), [app.seeded.rider.id, "cour_none"])
    expect(last.size).toBe(1)
    expect(last.get(app.seeded.rider.id)?.recorded_at.getTime()).toBe(
      way(1, 60)[0].at
    )
    expect(heard.map((at) => at.getTime())).toEqual([way(1, 60)[0].at])
  })

  it("should take the same points from many calls at once without a loss", async () => {
    const points = way(60)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => report(points.slice(i * 5)))
    )
    const firsts = answers.flat().filter((verdict) => verdict === "stored")
    expect(firsts).toHaveLength(60)
    expect(await stored(app.seeded.rider.id)).toHaveLength(60)
  })

  it("should flag a jump, keep it, and believe what follows", async () => {
    const [before, jump, after] = way(3)
    jump.latitude += 1
    expect(await report([before])).toEqual(["stored"])
    expect(await report([jump])).toEqual(["impossible_speed"])
    expect(await report([after])).toEqual(["stored"])
    const rows = await stored(app.seeded.rider.id)
    expect(rows.map((row) => row.is_impossible)).toEqual([false, true, false])
    const last = await lastPositions(knex(), [app.seeded.rider.id])
    expect(last.get(app.seeded.rider.id)?.latitude).toBe(after.latitude)
  })

  it("should unflag a jump that the next points confirm", async () => {
    const [bad, first, second] = way(3)
    bad.latitude += 1
    const verdicts = [
      ...(await report([bad])),
      ...(await report([first])),
      ...(await report([second])),
    ]
    expect(verdicts).toEqual(["stored", "impossible_speed", "stored"])
    const rows = await stored(app.seeded.rider.id)
    expect(rows.map((row) => row.is_impossible)).toEqual([false, false, false])
  })

  it("should take no point from off duty, late ones of a shift that ended", async () => {
    const { rider, shift } = app.seeded
    const points = way(10)
    await deliveries(app.container).updateShifts({
      id: shift,
      ended_at: new Date(points[5].at),
    })
    expect(await report(points)).toEqual([
      ...points.slice(0, 6).map(() => "stored"),
      ...points.slice(6).map(() => "off_duty"),
    ])
    expect(await nearestCouriers(knex(), BRANCH_POINT, { limit: 5 })).toEqual(
      []
    )
    expect(await stored(rider.id)).toHaveLength(6)
  })

  it("should find the nearest on duty, by branch, exactly in order", async () => {
    const { rider, otherRider } = app.seeded
    await report(way(1))
    await report(way(1, 0, 0.01), otherRider)
    const near = async (options = {}) =>
      (
        await nearestCouriers(knex(), BRANCH_POINT, { limit: 5, ...options })
      ).map(({ courier_id }) => courier_id)
    expect(await near()).toEqual([rider.id, otherRider.id])
    expect(await near({ limit: 1 })).toEqual([rider.id])
    expect(await near({ location_id: "sloc_none" })).toEqual([])
    expect(await near({ since: new Date() })).toEqual([])
    await deliveries(app.container).updateCouriers({
      id: rider.id,
      status: "suspended",
    })
    expect(await near()).toEqual([otherRider.id])
  })

  it("should find the same as measuring every courier", async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({
      ...BRANCH_POINT,
      id: `cour_many_${i}`,
      latitude: BRANCH_POINT.latitude + Math.sin(i * 7) * 0.2,
      longitude: BRANCH_POINT.longitude + Math.cos(i * 11) * 0.2,
    }))
    for (const { id } of many) {
      await createCourier(app.container, app.shop, { id })
      await putOnDuty(app.container, { id }, app.shop)
    }
    await Promise.all(
      many.map((courier) =>
        report([{ ...courier, at: START, accuracy: 5 }], courier)
      )
    )
    for (const from of many.slice(0, 10)) {
      const found = await nearestCouriers(knex(), from, { limit: 12 })
      const measured = many
        .map((courier) => greatCircle(from, courier))
        .sort((a, b) => a - b)
        .slice(0, 12)
      found.forEach(({ distance }, index) =>
        expect(distance).toBeCloseTo(measured[index], 3)
      )
    }
  })

  it("should keep a delivery's way whichever comes first, points or reports", async () => {
    const points = way(40)
    await report(points.slice(10, 30))
    const { id } = await createDeliveryRow(app.container, app.shop, {
      courier_id: app.seeded.rider.id,
      status: "delivered",
      picked_up_at: new Date(points[5].at),
      delivered_at: new Date(points[34].at),
    })
    await keepTracks(app.container)
    expect((await deliveryTrack(knex(), id))?.points).toHaveLength(20)
    await report(points)
    await keepTracks(app.container)
    const track = await deliveryTrack(knex(), id)
    expect(track?.points.map(({ at }) => at)).toEqual(
      points.slice(5, 35).map(({ at }) => at)
    )
    const delivery = await deliveries(app.container).retrieveDelivery(id)
    expect(delivery.distance_travelled).toBeCloseTo(track?.distance ?? 0, 3)
    expect(track?.distance).toBeGreaterThan(300)
  })

  it("should show the way so far, and none before the goods are on the road", async () => {
    const points = way(10)
    await report(points)
    const { rider } = app.seeded
    const waiting = await createDeliveryRow(app.container, app.shop, {
      courier_id: rider.id,
      status: "accepted",
    })
    expect(await deliveryTrack(knex(), waiting.id)).toBeNull()
    const underway = await createDeliveryRow(app.container, app.shop, {
      courier_id: rider.id,
      status: "picked_up",
      picked_up_at: new Date(points[4].at),
    })
    expect((await deliveryTrack(knex(), underway.id))?.points).toHaveLength(6)
  })

  describe("POST /courier/positions", () => {
    const post = (positions: unknown, courier = app.seeded.rider) =>
      app.call("nobody", "POST", "/courier/positions", {
        body: { positions },
        headers: courier.headers,
      })
    const body = (count: number) =>
      way(count).map(({ at, ...point }) => ({
        ...point,
        recorded_at: new Date(at).toISOString(),
      }))

    it("should answer each point and lose no batch for a bad one", async () => {
      const [first, second] = body(2)
      const { status, data } = await post([
        first,
        { ...second, latitude: 91 },
        "nonsense",
        null,
        { ...second, is_mock: true },
        first,
      ])
      expect(status).toBe(200)
      expect(data).toEqual({
        stored: 2,
        positions: [
          { recorded_at: first.recorded_at, status: "stored" },
          { recorded_at: null, status: "invalid" },
          { recorded_at: null, status: "invalid" },
          { recorded_at: null, status: "invalid" },
          { recorded_at: second.recorded_at, status: "stored" },
          { recorded_at: first.recorded_at, status: "duplicate" },
        ],
      })
      const [, mock] = await stored(app.seeded.rider.id)
      expect(mock.is_mock).toBe(true)
    })

    it("should refuse an oversized batch and an empty one", async () => {
      const { otherRider } = app.seeded
      const [point] = body(1)
      const large = await post(Array(201).fill(point), otherRider)
      expect([large.status, large.data.code]).toEqual([
        400,
        "validation_failed",
      ])
      expect((await post([], otherRider)).status).toBe(400)
      expect(await stored(otherRider.id)).toEqual([])
    })

    it("should hold a courier to his limit, and no other", async () => {
      const calls = await Promise.all(
        Array.from({ length: CALLS + 3 }, () => post(body(1), app.seeded.wild))
      )
      const refused = calls.filter(({ status }) => status === 429)
      expect(refused).toHaveLength(3)
      expect(Number(refused[0].headers["retry-after"])).toBeGreaterThan(0)
      expect(refused[0].data.code).toBe("too_many_requests")
      const other = await post(body(1), app.seeded.otherRider)
      expect(other.status).toBe(200)
    })
  })

  it("should drop days beyond the option, and keep ways", async () => {
    const { rider } = app.seeded
    const old = Date.now() - 62 * 24 * 60 * MINUTE
    await makePartitions(knex(), [old, Date.now()])
    await knex().raw(
      `insert into delivery_position (courier_id, recorded_at, latitude, longitude)
       select ?, to_timestamp(?::float8 / 1000) + make_interval(secs => n * 10),
         24 + n / 1000.0, 46 from generate_series(0, 9) n`,
      [rider.id, old]
    )
    await report(way(3))
    const { id } = await createDeliveryRow(app.container, app.shop, {
      courier_id: rider.id,
      status: "delivered",
      picked_up_at: new Date(old),
      delivered_at: new Date(old + 10 * MINUTE),
    })
    await dropOldPositions(app.container)
    expect(await stored(rider.id)).toHaveLength(3)
    expect((await deliveryTrack(knex(), id))?.points).toHaveLength(10)
    expect(await dropPartitions(knex(), old)).toEqual([])
  })
})

type Row = {
  recorded_at: Date
  is_impossible: boolean
  is_mock: boolean
  latitude: number
}

const START = Date.now() - 30 * MINUTE

/** A ride to the north, a point every ten seconds, 22 metres apart. */
function way(count: number, skip = 0, east = 0): ReportedPosition[] {
  return Array.from({ length: count }, (_, i) => ({
    at: START + (skip + i) * 10_000,
    latitude: BRANCH_POINT.latitude + (skip + i) * 0.0002,
    longitude: BRANCH_POINT.longitude + east,
    accuracy: 5,
    speed: 2.2,
    heading: 0,
    battery: 0.8,
  }))
}

async function seed({ container, shop }: SeedContext) {
  const rider = await createCourier(container, shop)
  const otherRider = await createCourier(container, shop)
  const shift = await putOnDuty(container, rider, shop)
  await putOnDuty(container, otherRider, shop)
  const wild = await createCourier(container, shop)
  await putOnDuty(container, wild, shop)
  return { rider, otherRider, wild, shift }
}
