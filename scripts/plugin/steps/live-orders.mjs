import assert from "node:assert/strict"
import { once } from "node:events"
import { TextDecoderStream } from "node:stream/web"
import { io } from "socket.io-client"
import { buy, createRice, unitsOf } from "../groceries.mjs"

/** Milliseconds that an event may take on a busy machine. */
const PATIENCE = 30_000

/** @type {import("./index.mjs").Step} */
export const liveOrders = {
  title: "a merchant hears of a new order by socket and by event stream",
  async run({ merchant, storefront, shop, url }) {
    const customer = storefront()
    const rice = await createRice(merchant, shop, "Rice heard of", 10_000)
    const { variant_id } = (await unitsOf(customer, rice.product, shop)).get(
      "1 kg"
    )
    const socket = io(url, {
      transports: ["websocket"],
      auth: { ticket: await ticketOf(merchant) },
      reconnection: false,
    })
    try {
      await Promise.race([once(socket, "connect"), refused(socket)])
      const signal = AbortSignal.timeout(PATIENCE)
      const stream = await fetch(
        `${url}/events?ticket=${await ticketOf(merchant)}`,
        { signal }
      )
      assert.equal(stream.status, 200)
      const [[bySocket], byStream, order] = await Promise.all([
        once(socket, "order_created", { signal }),
        orderCreated(stream),
        buy(customer, shop, [{ variant_id, quantity: 1 }]),
      ])
      assert.equal(bySocket.order_id, order.id)
      assert.equal(byStream.order_id, order.id)
    } finally {
      socket.close()
    }
  },
}

/** @type {import("./index.mjs").Step} */
export const liveRests = {
  title: "realtime off: no ticket and no event stream",
  async run({ merchant, url }) {
    await assert.rejects(() => ticketOf(merchant), { status: 404 })
    const { status } = await fetch(`${url}/events?ticket=none`)
    assert.equal(status, 404)
  },
}

/** @param {any} merchant @returns {Promise<string>} */
async function ticketOf({ client }) {
  const { ticket } = await client.fetch("/admin/realtime/tickets", {
    method: "POST",
    body: {},
  })
  return ticket
}

/** @param {import("socket.io-client").Socket} socket */
async function refused(socket) {
  const [error] = await once(socket, "connect_error")
  throw error
}

/**
 * The first `order_created` of an event stream.
 *
 * @param {Response} stream
 */
async function orderCreated(stream) {
  assert.ok(stream.body)
  let text = ""
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const event = text
      .split("\n\n")
      .slice(0, -1)
      .find((block) => /^event: ?order_created$/m.test(block))
    const data = event && /^data: ?(.*)$/m.exec(event)
    if (data) {
      return JSON.parse(data[1])
    }
  }
  throw new Error(`The stream ended without the order: ${text}`)
}
