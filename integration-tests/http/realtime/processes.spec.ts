import { suiteTest } from "../../support/app"
import {
  createCourier,
  createDeliveryRow,
  putOnDuty,
} from "../../support/delivery"
import { listen, type LiveClient } from "../../support/live"
import { hasRedis, startRedis, type TestRedis } from "../../support/redis"
import {
  complete,
  createDelivery,
  createSoldProduct,
  priced,
  readyCart,
} from "../../support/selling"
import {
  startStoreProcess,
  type StoreProcess,
} from "../../support/store-process"

const describeWithRedis = hasRedis ? describe : describe.skip

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      option: await createDelivery(container, shop),
      rice: await createSoldProduct(container, shop, {
        handle: "fleet-rice",
        basic_unit: "g",
        stock: 100_000,
        units: [
          {
            unit: "kg",
            unit_value: "1",
            is_default: true,
            prices: priced("9"),
          },
        ],
      }),
    }),
  },
  (app) => {
    describe("the end of a server", () => {
      it("should come at once while sockets and streams are open", async () => {
        const store = await startStoreProcess(app.container, {
          // More than anybody has, so that the bound is not what is tried.
          RATE_LIMIT: "false",
        })
        const token = app.people.customer.headers.authorization.slice(7)
        const clients: LiveClient[] = []
        for (let n = 0; n < 5; n += 1) {
          clients.push(await listen(store.url, { token }))
          await openStream(store.url, token, app.shop.publishableKey)
        }
        store.child.kill("SIGTERM")
        // Without our help the core waits for open streams without a limit.
        expect(await store.ended).toBe(0)
        await Promise.all(clients.map((client) => client.closed))
      })

      it("should lose nothing that happens until the next one is up", async () => {
        const customer = app.people.customer
        const token = customer.headers.authorization.slice(7)
        await putOnDuty(app.container, app.people.courier, app.shop)
        const delivery = await createDeliveryRow(app.container, app.shop, {
          courier_id: app.people.courier.id,
          customer_id: customer.id,
          status: "assigned",
          assigned_at: new Date(),
        })
        const does = async (url: string, what: string) => {
          const { status } = await callAt(url, app.shop.publishableKey)(
            "courier",
            "POST",
            `/courier/deliveries/${delivery.id}/${what}`,
            {
              headers: {
                ...app.people.courier.headers,
                "idempotency-key": `restart-${what}`,
              },
              body: {},
            }
          )
          expect(status).toBe(200)
        }
        const statuses = (client: LiveClient) =>
          client.bodies("delivery_status").map(({ status }) => status)

        const first = await startStoreProcess(app.container, {})
        const before = await listen(first.url, { token, acknowledge: true })
        await does(first.url, "accept")
        const { id } = await before.wait(
          "delivery_status",
          ({ status }) => status === "accepted"
        )
        await first.stop()
        await does(app.url, "pick-up")
        await app.settle()

        const second = await startStoreProcess(app.container, {})
        const after = await listen(second.url, { token, since: id })
        await after.wait(
          "delivery_status",
          ({ status }) => status === "picked_up"
        )
        expect(statuses(after)).toEqual(["picked_up"])
        after.close()
        await second.stop()
      })
    })

    describeWithRedis("two servers and a worker (needs redis-server)", () => {
      it("should bring what happens on one to who listens on the other, once", async () => {
        const customer = app.people.customer
        const courier = await createCourier(app.container, app.shop)
        await putOnDuty(app.container, courier, app.shop)
        const delivery = await createDeliveryRow(app.container, app.shop, {
          courier_id: courier.id,
          customer_id: customer.id,
          status: "picked_up",
          picked_up_at: new Date(Date.now() - 600_000),
        })
        const redis: TestRedis = await startRedis()
        const stores: StoreProcess[] = []
        const clients: LiveClient[] = []
        try {
          for (const MEDUSA_WORKER_MODE of ["server", "server", "worker"]) {
            stores.push(
              await startStoreProcess(app.container, {
                REDIS_URL: redis.url,
                MEDUSA_WORKER_MODE,
              })
            )
          }
          const [here, there] = stores
          const token = customer.headers.authorization.replace("Bearer ", "")
          const client = await listen(here.url, { token, acknowledge: true })
          clients.push(client)

          const points = [1, 2, 3, 4, 5, 6].map((n) => ({
            latitude: 24.7 + n / 1_000,
            longitude: 46.7,
            accuracy: 8,
            recorded_at: new Date(Date.now() - 60_000 + n * 8_000),
          }))
          for (const point of points) {
            const answer = await fetch(`${there.url}/courier/positions`, {
              method: "POST",
              headers: {
                "content-type": "application/json",
                ...courier.headers,
              },
              body: JSON.stringify({ positions: [point] }),
            })
            expect(answer.status).toBe(200)
          }
          const last = points[points.length - 1]
          await client.wait(
            "delivery_location",
            ({ latitude }) =>
              Math.abs(Number(latitude) - last.latitude) < 0.0001
          )
          const times = client
            .bodies("delivery_location")
            .map(({ recorded_at }) => String(recorded_at))
          expect(times).toEqual([...new Set(times)].sort())
          expect(client.bodies("delivery_location")).toEqual(
            expect.arrayContaining([
              expect.objectContaining({ delivery_id: delivery.id }),
            ])
          )

          // The event's subscribers run in the worker, which has no socket.
          const cart = await readyCart(
            callAt(there.url, app.shop.publishableKey),
            app.shop,
            app.seeded.option,
            [
              {
                variant_id: Object.values(app.seeded.rice.variants)[0],
                quantity: 1,
              },
            ],
            customer.headers
          )
          const placed = await complete(
            callAt(there.url, app.shop.publishableKey),
            cart,
            customer.headers
          )
          const order = await client.wait("order_created")
          expect(order.order_id).toBe(placed.data.order.id)
          await client.wait("customer_notification")
          expect(client.bodies("order_created")).toHaveLength(1)
        } finally {
          clients.forEach((client) => client.close())
          await Promise.all(stores.map((store) => store.stop()))
          redis.stop()
        }
      })
    })
  }
)

/** Opens an event stream and leaves it open. */
async function openStream(url: string, token: string, key: string) {
  const answer = await fetch(`${url}/store/realtime/tickets`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": key,
      authorization: `Bearer ${token}`,
    },
    body: "{}",
  })
  const { ticket } = (await answer.json()) as { ticket: string }
  const stream = await fetch(`${url}/events?ticket=${ticket}`)
  expect(stream.status).toBe(200)
  return stream
}

/** The tests' `call`, at another process. */
function callAt(url: string, key: string) {
  return async <T>(
    _actor: string,
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers?: Record<string, string> } = {}
  ) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": key,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return {
      status: answer.status,
      data: (await answer.json()) as T,
      headers: Object.fromEntries(answer.headers),
    }
  }
}
