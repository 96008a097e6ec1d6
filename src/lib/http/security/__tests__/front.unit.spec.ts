import { createServer, get, type IncomingMessage, type Server } from "node:http"
import express from "express"
import morgan from "morgan"
import { standInFront, STAMP_NAME } from "../front"

jest.mock("@medusajs/framework/config", () => ({
  configManager: {
    isProduction: true,
    config: { projectConfig: { http: {} }, admin: { path: "/app" } },
  },
}))

jest.mock("../../../../suite-options", () => ({
  suiteOptions: () => ({
    securityHeaders: true,
    rateLimit: {
      enabled: true,
      store: { points: 2, seconds: 60 },
      admin: { points: 2, seconds: 60 },
      auth: { points: 2, seconds: 60 },
    },
  }),
}))

describe("in front of the application", () => {
  const servers: Server[] = []
  const log: string[] = []

  const listen = async (app: express.Express): Promise<number> => {
    const server = createServer(app)
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, done))
    const address = server.address()
    return typeof address === "object" && address ? address.port : 0
  }

  const medusaLike = () => {
    const app = express()
    app.use(
      morgan(":url :referrer", {
        stream: { write: (line) => log.push(line.trim()) },
      })
    )
    app.use("/admin", (_req, res) => void res.status(401).end())
    const named = (_req: unknown, _res: unknown, next: () => void) => next()
    Object.defineProperty(named, "name", { value: STAMP_NAME })
    app.use("/", named)
    app.get("/auth/callback", (_req, res) => void res.send("ok"))
    return app
  }

  beforeAll(() => {
    standInFront()
  })

  afterAll(() => {
    servers.forEach((server) => server.close())
  })

  it("should leave a server that is not Medusa's alone", async () => {
    const port = await listen(express())
    const { headers } = await ask(port, "/store")

    expect(headers["x-request-id"]).toBeUndefined()
    expect(headers["x-powered-by"]).toBe("Express")
  })

  it("should keep secrets out of the access log", async () => {
    const port = await listen(medusaLike())
    const { statusCode } = await ask(port, "/auth/callback?code=s3cret&a=1", {
      referer: "https://shop.example/reset?token=s3cret",
    })

    expect(statusCode).toBe(200)
    expect(log).toEqual([
      "/auth/callback?code=***&a=1 https://shop.example/reset?token=***",
    ])
  })

  it("should stamp, lock and count what is refused early", async () => {
    const port = await listen(medusaLike())
    // The second server of this kind: somebody else's, ours was found.
    expect((await ask(port, "/admin")).headers["x-request-id"]).toBeUndefined()

    const ours = portOf(servers[1])
    const secure = { "x-forwarded-proto": "https" }
    const first = await ask(ours, "/admin", secure)
    expect(first.statusCode).toBe(401)
    expect(first.headers["x-request-id"]).toBeDefined()
    expect(first.headers["x-powered-by"]).toBeUndefined()
    expect(first.headers["strict-transport-security"]).toMatch(/^max-age=/)

    await ask(ours, "/admin")
    const third = await ask(ours, "/admin")
    expect(third.statusCode).toBe(429)
    expect(third.headers["retry-after"]).toBe("60")
    expect((await ask(ours, "/auth/callback")).statusCode).toBe(200)
  })
})

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === "object" && address ? address.port : 0
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {}
): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    get({ port, path, headers, agent: false }, (answer) => {
      answer.resume().on("end", () => done(answer))
    }).on("error", fail)
  })
}
