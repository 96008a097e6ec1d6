import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http"
import express from "express"
import { standInFront } from "../front"

/** The core's access log; it brings no types. */
const morgan =
  jest.requireActual<
    (
      format: string,
      options: { stream: { write: (line: string) => void } }
    ) => express.RequestHandler
  >("morgan")

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

  const listen = async (app: RequestListener): Promise<number> => {
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
    app.get("/auth/callback", (_req, res) => void res.send("ok"))
    return app
  }

  beforeAll(() => {
    standInFront()
  })

  afterAll(() => {
    servers.forEach((server) => server.close())
  })

  it("should not break a page of a host's own server", async () => {
    const other = express().get("/", (_req, res) => void res.send("ok"))
    const { statusCode, headers } = await ask(await listen(other), "/")

    expect(statusCode).toBe(200)
    expect(headers["content-security-policy"]).toBeUndefined()
    expect(headers["x-frame-options"]).toBeUndefined()
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
    // `medusa start` hides the application behind a function of its own.
    const app = medusaLike()
    const ours = await listen((req, res) => app(req, res))
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
