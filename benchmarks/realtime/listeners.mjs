/**
 * Customers in a process of their own: each follows one delivery by its
 * tracking link and notes when a position that was posted reached him.
 */
import { io } from "socket.io-client"

const [url, clients, streams] = process.argv.slice(2)
/** @type {string[]} */
const links = JSON.parse(process.env.BENCH_LINKS ?? "[]")
/** @type {{ order: string, posted: number, took: number }[]} */
let heard = []

for (let from = 0; from < Number(clients); from += 50) {
  const to = Math.min(from + 50, Number(clients))
  await Promise.all(
    Array.from({ length: to - from }, (_, n) =>
      listen(links[(from + n) % links.length])
    )
  )
}
for (let n = 0; n < Number(streams ?? 0); n++) {
  await stream(links[n % links.length])
}
process.send?.({ connected: Number(clients) })

process.on("message", () => {
  process.send?.({ heard })
  heard = []
})

/** @param {string} tracking */
async function listen(tracking) {
  const socket = io(url, {
    auth: { tracking },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  })
  socket.on("delivery_location", ({ order_id, recorded_at }) => {
    const posted = Date.parse(recorded_at)
    heard.push({ order: order_id, posted, took: Date.now() - posted })
  })
  await new Promise((resolve, reject) => {
    socket.once("snapshot", resolve)
    socket.once("connect_error", reject)
  })
}

/** An event stream, left open. @param {string} tracking */
async function stream(tracking) {
  const { ok, body } = await fetch(`${url}/events?tracking=${tracking}`)
  if (!ok || !body) {
    throw new Error("no stream")
  }
  const reader = body.getReader()
  await reader.read()
  void readOn(reader)
}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
async function readOn(reader) {
  while (!(await reader.read().catch(() => ({ done: true }))).done);
}
