import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { GreatCircleRouting } from "../great-circle"
import { OsrmRouting } from "../osrm"
import { RoutingWithFallback } from "../with-fallback"

const from = { latitude: 24.6949, longitude: 46.6853 }
const to = { latitude: 24.7136, longitude: 46.6753 }
const simple = new GreatCircleRouting({ detourFactor: 1.3, speedKmh: 26 })

/** Answers as the tests tell it to; `hang` never answers. */
let answer: { status: number; body: unknown } | "hang"
let asked: string[] = []
let server: Server
let url: string

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(req.url ?? "")
    if (answer !== "hang") {
      res.writeHead(answer.status, { "content-type": "application/json" })
      res.end(JSON.stringify(answer.body))
    }
  })
  await new Promise<void>((done) => server.listen(0, "localhost", done))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})

beforeEach(() => {
  asked = []
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const osrm = () =>
  new OsrmRouting({ url: `${url}/`, profile: "driving", timeoutMs: 300 })

describe("great circle", () => {
  it("should take the detour into account", async () => {
    const route = await simple.route(from, to)
    expect(route.source).toBe("great_circle")
    expect(route.distance).toBeGreaterThan(2600)
    expect(route.distance).toBeLessThan(3200)
    expect(route.duration).toBe(Math.round((route.distance * 3.6) / 26))
  })

  it("should fill a table", async () => {
    const { distances, durations } = await simple.table([from, to])
    expect(distances[0][0]).toBe(0)
    expect(distances[0][1]).toBe(distances[1][0])
    expect(durations).toHaveLength(2)
  })
})

describe("OSRM", () => {
  it("should ask for the route, longitude first", async () => {
    answer = {
      status: 200,
      body: { code: "Ok", routes: [{ distance: 3100.5, duration: 402 }] },
    }
    expect(await osrm().route(from, to)).toEqual({
      distance: 3100.5,
      duration: 402,
      source: "osrm",
    })
    expect(asked).toEqual([
      "/route/v1/driving/46.6853,24.6949;46.6753,24.7136?overview=false",
    ])
  })

  it("should ask for a table and refuse one of another size", async () => {
    const distances = [
      [0, 5],
      [6, 0],
    ]
    answer = {
      status: 200,
      body: { code: "Ok", distances, durations: distances },
    }
    const table = await osrm().table([from, to])
    expect(table).toEqual({ distances, durations: distances, source: "osrm" })
    await expect(osrm().table([from, to, from])).rejects.toThrow("size")
  })

  it.each([
    ["an error", { status: 500, body: {} }],
    ["no way", { status: 200, body: { code: "NoRoute" } }],
    ["nonsense", { status: 200, body: { code: "Ok", routes: [] } }],
    ["silence", "hang" as const],
  ])("should fall back on %s, and say who spoke", async (_name, given) => {
    answer = given
    const failures: unknown[] = []
    const routing = new RoutingWithFallback(osrm(), simple, (error) =>
      failures.push(error)
    )
    expect(await routing.route(from, to)).toEqual(await simple.route(from, to))
    expect(failures).toHaveLength(1)
  })

  it("should leave a dead server alone for a while", async () => {
    answer = { status: 503, body: {} }
    let now = 0
    const routing = new RoutingWithFallback(
      osrm(),
      simple,
      undefined,
      () => now
    )
    await routing.route(from, to)
    await routing.table([from, to])
    expect(asked).toHaveLength(1)
    now = 10_001
    await routing.route(from, to)
    expect(asked).toHaveLength(2)
  })
})
