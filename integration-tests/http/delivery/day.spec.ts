import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { sweepDispatch } from "../../../src/workflows/delivery/dispatch/follow-deliveries"
import { deliveryTrack } from "../../../src/queries/delivery/delivery-track"
import { suiteTest, type SeedContext } from "../../support/app"
import {
  createCourier,
  deliveries,
  putOnDuty,
  type TestCourier,
} from "../../support/delivery"
import { eventually } from "../../support/eventually"
import { pseudoRandom } from "../../support/random"
import { mostAtOnce, stampHistory } from "./day/loads"
import { capturesByOrder, openShop, placeOrder } from "./day/orders"
import { LOSSY, networkOf, Phone } from "./day/phone"
import { POINTS, Rider } from "./day/rider"

/** `npm run prove:delivery` plays a whole day, `npm test` a twentieth. */
const COURIERS = Number(process.env.DAY_COURIERS ?? 2)
const ORDERS = Number(process.env.DAY_ORDERS ?? 20)
const SEED = Number(process.env.DAY_SEED ?? 1)
/** Orders that are placed, or accepted, at the same time. */
const AT_ONCE = 4
/** The shop accepts them in waves, each more than a courier takes at once. */
const WAVE = 3 * COURIERS
/** Orders weigh one to three kilograms: now the one binds, now the other. */
const CAPACITY = { orders: 3, kilograms: 5 }

/** Milliseconds; all phones together look at the same pace. */
const LOOKS_EVERY = 50 * COURIERS
const SWEEPS_EVERY = 500

const FINAL = ["delivered", "failed", "returned"]

suiteTest({ seed, env: { DELIVERY_ASSIGNMENT: "auto" } }, (app) => {
  /** What a proof prints. */
  const told: string[] = []
  const knex = () =>
    app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const all = () => deliveries(app.container).listDeliveries({}, { take: 5000 })

  it(`should end ${ORDERS} orders of ${COURIERS} couriers with lossy phones`, async () => {
    const random = pseudoRandom(SEED)
    told.length = 0
    const riders = app.seeded.couriers.map(
      (courier) =>
        new Rider(new Phone(app.call, courier, random, LOSSY), random)
    )
    const shop = { isOpen: true }
    const placing = placeAll().finally(() => (shop.isOpen = false))
    const day = Promise.all(riders.map((rider) => ride(rider, shop)))
    const sweeping = sweep(day)
    const orders = await placing
    await day
    await sweeping

    await eventually(async () => {
      const rows = await all()
      expect(rows).toHaveLength(ORDERS)
      expect(new Set(rows.map(({ order_id }) => order_id)).size).toBe(ORDERS)
    })
    await bringBackFailed()
    await checkEnds()
    await checkCapacity()
    await checkTracks(riders)
    await checkCash(riders, orders)
    told.unshift(...networkOf(riders.map(({ phone }) => phone)))
    if (process.env.DAY_ORDERS) {
      process.stdout.write(`${told.join("\n")}\n`)
    }
  }, 7_200_000)

  async function placeAll(): Promise<string[]> {
    const orders: string[] = []
    // The core makes a guest's record with his first cart, and refuses the
    // others that want to make it at the same instant: the first comes alone.
    await warmUp()
    while (orders.length < ORDERS) {
      const wave = numbers(
        orders.length,
        Math.min(WAVE, ORDERS - orders.length)
      )
      const placed = await someAtOnce(wave, (number) =>
        placeOrder(app.call, app.shop, app.seeded.day, number)
      )
      await someAtOnce(placed, async (id) => {
        const path = `/admin/orders/${id}/accept`
        const { status } = await app.call("admin", "POST", path, { body: {} })
        expect(status).toBe(200)
      })
      orders.push(...placed)
    }
    return orders
  }

  async function warmUp(): Promise<void> {
    const { status } = await app.call("guest", "POST", "/store/carts", {
      body: { region_id: app.shop.regionId, email: "guest@example.com" },
    })
    expect(status).toBe(200)
  }

  /** Until all orders are placed and nothing is open for anybody. */
  async function ride(rider: Rider, shop: { isOpen: boolean }) {
    for (;;) {
      await rider.round()
      if (!shop.isOpen && rider.phone.isIdle && (await nothingOpen())) {
        return
      }
      await sleep(LOOKS_EVERY)
    }
  }

  /** The job of the dispatcher, which a store does by the clock. */
  async function sweep(day: Promise<unknown>): Promise<void> {
    const state = { isOver: false }
    const end = () => (state.isOver = true)
    // A failure is told by whoever awaits the day itself.
    void day.then(end, end)
    while (!state.isOver) {
      await sweepDispatch(app.container)
      await offerAnew()
      await sleep(SWEEPS_EVERY)
    }
  }

  /** Everybody has declined it: the dispatcher asks them again. */
  async function offerAnew(): Promise<void> {
    const waiting = await deliveries(app.container).listDeliveries({
      status: "unassigned",
      dispatch_reason: "nobody_accepted",
    })
    for (const { id } of waiting) {
      const path = `/admin/deliveries/${id}/offers`
      const { status } = await app.call("admin", "POST", path, { body: {} })
      expect([200, 409]).toContain(status)
    }
  }

  async function nothingOpen(): Promise<boolean> {
    const open = await knex()("delivery")
      .whereNotIn("status", FINAL)
      .first("id")
    return !open
  }

  async function bringBackFailed(): Promise<void> {
    const failed = await deliveries(app.container).listDeliveries({
      status: "failed",
    })
    // Half of them: the others wait for what the customer says.
    for (const { id } of failed.slice(0, Math.ceil(failed.length / 2))) {
      const { status } = await app.call(
        "admin",
        "POST",
        `/admin/deliveries/${id}/return`,
        { body: {} }
      )
      expect(status).toBe(200)
    }
  }

  async function checkEnds(): Promise<void> {
    const rows = await all()
    for (const row of rows) {
      expect(FINAL).toContain(row.status)
      expect(row.courier_id).not.toBeNull()
      if (row.status !== "delivered") {
        expect(row.failure_reason).toBe("customer_absent")
      }
      const ended = row.delivered_at ?? row.failed_at
      const times = [row.assigned_at, row.accepted_at, row.picked_up_at, ended]
      expect(times.every(Boolean)).toBe(true)
      const order = times.map((time) => Number(time))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
    const counts = FINAL.map(
      (end) => `${rows.filter(({ status }) => status === end).length} ${end}`
    )
    told.push(`${rows.length} deliveries: ${counts.join(", ")}`)
  }

  async function checkCapacity(): Promise<void> {
    const loads = [...(await mostAtOnce(knex())).values()]
    const most = {
      orders: Math.max(...loads.map(({ orders }) => orders)),
      kilograms: Math.max(...loads.map(({ kilograms }) => kilograms)),
    }
    told.push(`at most ${most.orders} orders, ${most.kilograms} kg at once`)
    expect(most.orders).toBeLessThanOrEqual(CAPACITY.orders)
    expect(most.kilograms).toBeLessThanOrEqual(CAPACITY.kilograms)
  }

  async function checkTracks(riders: readonly Rider[]): Promise<void> {
    const points = new Map(riders.flatMap((rider) => [...rider.points]))
    for (const { id } of await all()) {
      const recorded = points.get(id) ?? []
      const track = await deliveryTrack(knex(), id)
      const kept = track?.points.map(({ at }) => new Date(at).toISOString())
      expect([id, recorded.length]).toEqual([id, POINTS])
      expect(kept).toEqual(expect.arrayContaining(recorded))
    }
    told.push(`${points.size} tracks of ${POINTS} points`)
  }

  /** To the minor unit, by the couriers' own books. */
  async function checkCash(
    riders: readonly Rider[],
    orders: readonly string[]
  ): Promise<void> {
    for (const { phone, pocket } of riders) {
      const answer = await phone.ask<{
        cash: { balances: { currency_code: string; amount: number }[] }
      }>("/courier/cash")
      const balances = answer?.cash.balances ?? []
      expect(
        Object.fromEntries(
          balances.map((one) => [one.currency_code, one.amount])
        )
      ).toEqual(
        Object.fromEntries(
          [...pocket].map(([code, amount]) => [code, Number(amount)])
        )
      )
    }
    await eventually(async () => {
      const captures = await capturesByOrder(app.container, orders)
      for (const { order_id, cash_taken } of await all()) {
        const taken = Number(cash_taken ?? 0)
        expect([order_id, captures.get(order_id)]).toEqual([
          order_id,
          taken ? [taken] : [],
        ])
      }
    }, 120_000)
    const sums = riders.flatMap(({ pocket }) => [...pocket.values()])
    const captures = await capturesByOrder(app.container, orders)
    told.push(
      `cash: ${MathBN.sum(0, ...sums).toFixed()} SAR in ${sums.length} pockets`,
      `captures: ${[...captures.values()].flat().length}, none twice`
    )
  }
})

const numbers = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index)

async function someAtOnce<Given, Made>(
  given: readonly Given[],
  make: (one: Given) => Promise<Made>
): Promise<Made[]> {
  const made: Made[] = []
  while (made.length < given.length) {
    const some = given.slice(made.length, made.length + AT_ONCE)
    made.push(...(await Promise.all(some.map(make))))
  }
  return made
}

async function seed(context: SeedContext) {
  const { container, shop } = context
  const day = await openShop(context)
  await stampHistory(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const couriers: TestCourier[] = []
  while (couriers.length < COURIERS) {
    const courier = await createCourier(container, shop, {
      capacity_orders: CAPACITY.orders,
      capacity_weight: CAPACITY.kilograms,
    })
    await putOnDuty(container, courier, shop)
    couriers.push(courier)
  }
  return { day, couriers }
}
