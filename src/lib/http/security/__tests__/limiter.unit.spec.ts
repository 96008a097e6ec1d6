import { createServer, type Server, type Socket } from "node:net"
import { logger } from "@medusajs/framework/logger"
import type { Redis } from "ioredis"
import { connectRedis, createLimiter } from "../limiter"

const window = { points: 2, seconds: 60 }

describe("createLimiter", () => {
  it("should count down by key and refuse", async () => {
    const limiter = createLimiter("spec", window)

    expect(await limiter.consume("a")).toMatchObject({
      allowed: true,
      limit: 2,
      remaining: 1,
    })
    expect((await limiter.consume("a")).allowed).toBe(true)
    const refused = await limiter.consume("a")
    expect(refused).toMatchObject({ allowed: false, remaining: 0 })
    expect(refused.resetIn).toBeGreaterThan(0)
    expect(refused.resetIn).toBeLessThanOrEqual(60)
    expect((await limiter.consume("b")).allowed).toBe(true)
  })

  it("should forget a key", async () => {
    const limiter = createLimiter("spec", window)
    await limiter.consume("a")
    await limiter.consume("a")
    await limiter.forget("a")

    expect((await limiter.consume("a")).remaining).toBe(1)
  })
})

describe("with Redis", () => {
  const clients: Redis[] = []
  let server: (Server & { counts: Map<string, number> }) | undefined

  const connect = (url: string) => {
    const client = connectRedis(url)
    clients.push(client)
    return client
  }

  afterEach(async () => {
    for (const client of clients.splice(0)) {
      client.disconnect()
    }
    await new Promise((done) => (server ? server.close(done) : done(null)))
    server = undefined
    jest.restoreAllMocks()
  })

  it("should count together with other processes", async () => {
    server = await smallRedis()
    const url = `redis://localhost:${portOf(server)}`
    const [one, two] = [connect(url), connect(url)]
    await Promise.all([readyOf(one), readyOf(two)])

    const first = await createLimiter("spec", window, one).consume("a")
    const second = await createLimiter("spec", window, two).consume("a")
    const third = await createLimiter("spec", window, one).consume("a")

    expect([first.remaining, second.remaining]).toEqual([1, 0])
    expect(third.allowed).toBe(false)
    expect([...server.counts]).toEqual([["saptmarkets:limit:spec:a", 3]])
  })

  it("should count in memory while Redis is away, and say so once", async () => {
    const warn = jest.spyOn(logger, "warn").mockImplementation()
    const client = connect("redis://:hunter2@localhost:1")
    const limiter = createLimiter("spec", window, client)
    const before = Date.now()

    expect((await limiter.consume("a")).remaining).toBe(1)
    expect((await limiter.consume("a")).remaining).toBe(0)
    expect((await limiter.consume("a")).allowed).toBe(false)
    expect(Date.now() - before).toBeLessThan(400)

    await new Promise((done) => setTimeout(done, 1200))
    expect(warn).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(warn.mock.calls)).not.toContain("hunter2")
  })
})

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === "object" && address ? address.port : 0
}

function readyOf(client: Redis): Promise<unknown> {
  return new Promise((done) => client.once("ready", done))
}

/** As much of Redis as a counter needs: it answers the limiter's script. */
async function smallRedis(): Promise<Server & { counts: Map<string, number> }> {
  const counts = new Map<string, number>()
  const answer = (words: string[]): string => {
    switch (words[0].toLowerCase()) {
      case "evalsha":
      case "eval": {
        const [, , , key, points, seconds] = words
        const count = (counts.get(key) ?? 0) + Number(points)
        counts.set(key, count)
        return `*2\r\n:${count}\r\n:${Number(seconds) * 1000}\r\n`
      }
      case "info":
        return "$9\r\nloading:0\r\n"
      default:
        return "+OK\r\n"
    }
  }
  const server = createServer((socket: Socket) => {
    socket.on("data", (data) => {
      for (const command of commandsIn(data.toString())) {
        socket.write(answer(command))
      }
    })
    socket.on("error", () => undefined)
  })
  await new Promise<void>((done) => server.listen(0, "localhost", done))
  return Object.assign(server, { counts })
}

/** RESP arrays of strings, whole ones only: what a test sends is short. */
function commandsIn(text: string): string[][] {
  const lines = text.split("\r\n")
  const commands: string[][] = []
  for (let at = 0; lines[at]?.startsWith("*");) {
    const length = Number(lines[at].slice(1))
    commands.push(
      Array.from({ length }, (_, index) => lines[at + 2 + index * 2])
    )
    at += 1 + length * 2
  }
  return commands
}
