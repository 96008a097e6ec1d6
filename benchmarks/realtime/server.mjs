/**
 * One server of the comparison: the suite's hub, or a bare Socket.IO server
 * that emits the same bytes to the same rooms. Publishes what its parent asks
 * for and says how much memory it holds.
 */
import { createServer } from "node:http"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { Server } from "socket.io"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const require = createRequire(import.meta.url)
const kind = process.argv[2]
const http = createServer()
const publish = kind === "hub" ? hub() : bare()

http.listen(0, "127.0.0.1", () => {
  process.send?.({ port: http.address().port, rss: process.memoryUsage().rss })
})

process.on("message", async ({ deliveries, perSecond, seconds, ask }) => {
  if (ask === "memory") {
    global.gc?.()
    process.send?.({ rss: process.memoryUsage().rss })
    return
  }
  let n = 0
  const begun = performance.now()
  const total = perSecond * seconds
  while (n < total) {
    const due = Math.min(
      total,
      Math.floor(((performance.now() - begun) / 1000) * perSecond)
    )
    for (; n < due; n++) {
      publish(n % deliveries, n)
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  process.send?.({ published: n })
})

/** @returns {(delivery: number, n: number) => void} */
function hub() {
  require("ts-node").register({ swc: true, transpileOnly: true, cwd: root })
  const { Hub } = require(join(root, "src/modules/realtime/hub/hub.ts"))
  const instance = new Hub({
    limits: { connections: 10, follows: 50, messages: 20 },
    // Every position counts here: what coalescing saves is not measured.
    positionInterval: 0,
    origins: () => true,
  })
  instance.guardedBy({
    identify: async ({ token }) => {
      const [client, id] = token.split(":")
      return { kind: "customer", id: client, language: "en", order: id }
    },
    mayFollow: async () => true,
    snapshot: async () => ({}),
    orderSnapshot: async () => ({}),
    missed: async () => null,
    since: async () => [],
  })
  instance.attachTo(http)
  return (delivery, n) => {
    const { name, rooms, body } = position(delivery, n)
    const { id, time, ...payload } = body
    instance.publishPosition({ id, name, time, rooms, payload, key: rooms[0] })
  }
}

/** @returns {(delivery: number, n: number) => void} */
function bare() {
  const io = new Server(http, {
    transports: ["websocket", "polling"],
    serveClient: false,
  })
  io.on("connection", (socket) => {
    socket.emit("snapshot", {})
    socket.on("follow", ({ order_id }, answer) => {
      socket.join(`order:${order_id}`)
      answer({ ok: true, snapshot: {} })
    })
  })
  return (delivery, n) => {
    const { name, rooms, body } = position(delivery, n)
    io.to(rooms).volatile.emit(name, body)
  }
}

/** @param {number} delivery @param {number} n */
function position(delivery, n) {
  return {
    name: "delivery_location",
    rooms: [`order:order_${delivery}`],
    body: {
      id: null,
      time: new Date().toISOString(),
      delivery_id: `deliv_${delivery}`,
      order_id: `order_${delivery}`,
      latitude: 24.7 + (n % 1000) / 10_000,
      longitude: 46.7,
      heading: 90,
      recorded_at: new Date().toISOString(),
      sent: performance.timeOrigin + performance.now(),
    },
  }
}
