import {
  OdooClient,
  type OdooClientOptions,
} from "../../../src/modules/odoo/transport/client"
import { OdooError } from "../../../src/modules/odoo/transport/errors"
import { startOdoo, type OdooDouble } from "../../support/odoo"
import { API_KEY } from "../../support/odoo/double/server"

const TRANSPORTS = ["xmlrpc", "jsonrpc", "json2"] as const

let odoo: OdooDouble

beforeAll(async () => {
  odoo = await startOdoo()
})
afterAll(() => odoo.stop())
beforeEach(() => {
  odoo.chaos = {}
  odoo.random = Math.random
  odoo.before = undefined
  odoo.calls.clear()
})

function connect(options: Partial<OdooClientOptions> = {}): OdooClient {
  return new OdooClient({
    url: odoo.url,
    database: "shop",
    username: "sync@shop.test",
    secret: API_KEY,
    hasApiKey: true,
    transport: "xmlrpc",
    timeoutMs: 5_000,
    maxRetries: 3,
    retryFirstMs: 1,
    concurrency: 2,
    breakerFailures: 100,
    breakerRestMs: 1_000,
    ...options,
  })
}

/** What a call fails with. */
async function failure(job: Promise<unknown>): Promise<OdooError> {
  const error = await job.then(
    () => undefined,
    (error: unknown) => error
  )
  expect(error).toBeInstanceOf(OdooError)
  return error as OdooError
}

describe.each(TRANSPORTS)("Transport %s", (transport) => {
  it("should read the same rows as the others", async () => {
    const rows = await connect({ transport }).searchRead(
      "product.product",
      [["id", "in", [1, 45]]],
      ["default_code", "barcode", "name", "categ_id"],
      { order: "id" }
    )

    expect(rows).toEqual([
      {
        id: 1,
        default_code: "SKU-0001",
        barcode: "6290000000016",
        name: "Classic Spices 001",
        categ_id: 6,
      },
      {
        id: 45,
        default_code: "SKU-0045",
        barcode: false,
        name: "Fresh Cleaning 045",
        categ_id: 21,
      },
    ])
  })

  it("should carry Arabic, signs of XML and emoji both ways", async () => {
    const client = connect({ transport })
    const name = 'رز <b>&"]]>\u0001 😀'

    const id = await client.call<number>({
      model: "res.partner",
      method: "create",
      args: { vals_list: { name } },
    })
    const [row] = await client.read("res.partner", [id], ["name"])

    expect(String(row.name)).toContain("رز <b>&")
    expect(String(row.name)).toContain("😀")
  })

  it("should log in once for many calls at once", async () => {
    const client = connect({ transport, concurrency: 4 })

    await Promise.all(
      Array.from({ length: 8 }, () => client.searchCount("res.lang", []))
    )

    expect(odoo.called("res.lang.search_count")).toBe(8)
    expect(odoo.called("res.users.context_get")).toBeLessThanOrEqual(1)
  })

  it("should take a method that returns nothing as done", async () => {
    await expect(
      connect({ transport }).call({
        model: "product.template",
        method: "message_unsubscribe",
        ids: [1],
      })
    ).resolves.toBeNull()
    expect(odoo.called("product.template.message_unsubscribe")).toBe(1)
  })

  it.each([
    ["program", "product.product", "no_such_method", {}],
    ["program", "no.such.model", "search", { domain: [] }],
    ["program", "product.product", "search_read", { fields: ["nope"] }],
    ["missing", "res.partner", "write", { vals: { name: "x" } }],
    ["access", "product.product", "_secret", {}],
  ] as const)("should say %s for %s.%s", async (kind, model, method, args) => {
    const error = await failure(
      connect({ transport }).call({
        model,
        method,
        args,
        ids: method === "write" ? [999_999] : undefined,
      })
    )

    expect(error.kind).toBe(kind)
    expect(error.message).not.toMatch(/\/opt\/|Traceback/)
  })

  it("should try again when the connection is cut or a proxy answers", async () => {
    const client = connect({ transport, maxRetries: 10 })
    odoo.chaos = { cut: 0.3, badGateway: 0.2 }

    for (let round = 0; round < 20; round++) {
      expect(await client.searchCount("res.lang", [])).toBe(2)
    }
  })

  it("should not repeat what may have been done and must not be twice", async () => {
    const client = connect({ transport })
    await client.searchCount("res.lang", [])
    odoo.chaos = { cut: 1 }
    odoo.random = () => 0.6

    const error = await failure(
      client.call({
        model: "product.template",
        method: "message_unsubscribe",
        ids: [1],
        repeatable: false,
      })
    )

    expect(error.kind).toBe("transient")
    expect(odoo.called("product.template.message_unsubscribe")).toBe(1)
  })

  it("should give up after its time and say so", async () => {
    const client = connect({ transport, timeoutMs: 150, maxRetries: 0 })
    odoo.chaos = { slowMs: 1_000 }

    const error = await failure(client.searchCount("res.lang", []))

    expect(error).toMatchObject({ kind: "transient" })
    expect(error.message).toContain("150 ms")
  })
})

describe("Client of Odoo", () => {
  it("should say auth for a wrong password and for a wrong database", async () => {
    const errors = await Promise.all([
      failure(connect({ secret: "wrong" }).login()),
      failure(connect({ secret: "wrong", transport: "jsonrpc" }).login()),
      failure(connect({ secret: "wrong", transport: "json2" }).login()),
      failure(connect({ database: "nope" }).login()),
    ])

    expect(errors.map(({ kind }) => kind)).toEqual(Array(4).fill("auth"))
    for (const { message } of errors) {
      expect(message).not.toMatch(/wrong|\/var\//)
    }
  })

  it("should leave a dead server alone after some failures", async () => {
    const client = connect({ breakerFailures: 3, maxRetries: 0 })
    await client.login()
    odoo.chaos = { badGateway: 1 }
    for (let round = 0; round < 3; round++) {
      await failure(client.searchCount("res.lang", []))
    }
    odoo.chaos = {}

    const error = await failure(client.searchCount("res.lang", []))

    expect([client.circuit, error.kind]).toEqual(["open", "transient"])
    expect(odoo.called("res.lang.search_count")).toBe(0)
  })

  it("should choose JSON-2 by itself for 19 with an API key", async () => {
    odoo.version = "19.0-20260101"
    const names = await Promise.all([
      connect({ transport: "auto" }).transportName(),
      connect({ transport: "auto", hasApiKey: false }).transportName(),
    ])
    odoo.version = "17.0-20240709"
    names.push(await connect({ transport: "auto" }).transportName())

    expect(names).toEqual(["json2", "xmlrpc", "xmlrpc"])
  })

  it("should know which fields a server has", async () => {
    const client = connect()

    expect(await client.having("product.product", ["name", "nope"])).toEqual([
      "name",
    ])
    expect((await client.fields("no.such.model")).size).toBe(0)
  })
})
