/** Many clients in a process of their own: they follow, hear and count. */
import { io } from "socket.io-client"

const [port, clients, deliveries] = process.argv.slice(2).map(Number)
/** @type {number[]} */
let latencies = []
const sockets = []

for (let from = 0; from < clients; from += 100) {
  const batch = Array.from({ length: Math.min(100, clients - from) }, (_, n) =>
    connect(from + n)
  )
  sockets.push(...(await Promise.all(batch)))
}
process.send?.({ connected: sockets.length })

process.on("message", () => {
  process.send?.({ latencies })
  latencies = []
})

/** @param {number} n */
async function connect(n) {
  const socket = io(`http://127.0.0.1:${port}`, {
    auth: { token: `${n}:${n % deliveries}` },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  })
  socket.on("delivery_location", ({ sent }) => {
    latencies.push(performance.timeOrigin + performance.now() - sent)
  })
  await new Promise((resolve, reject) => {
    socket.once("snapshot", resolve)
    socket.once("connect_error", reject)
  })
  await socket.emitWithAck("follow", { order_id: `order_${n % deliveries}` })
  return socket
}
