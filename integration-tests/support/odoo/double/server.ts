import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"
import { decodeRequest } from "../exchanges"
import { draw, type Chaos } from "./chaos"
import { accessDenied, Fault, missingError, userError } from "./fault"
import { runMethod, type MethodCall } from "./methods"
import { World } from "./world"
import { answerXml, faultXml } from "./xml"

export const DATABASE = "shop"

/** Users of the recorded server. */
const USERS: Record<string, { uid: number; password: string }> = {
  "sync@shop.test": { uid: 6, password: "sync-pass-1" },
  "limited@shop.test": { uid: 7, password: "limited-pass-1" },
  "sales@shop.test": { uid: 8, password: "sales-pass-1" },
}

export const API_KEY = "APIKEY-REDACTED"

/** Models that a plain internal user may not touch. */
const DENIED: Record<string, string[]> = {
  "limited@shop.test": ["sale.order", "stock.move"],
}

/** A stand-in for an Odoo over HTTP, with everything that goes wrong. */
export class OdooDouble {
  readonly world = new World()
  /** Calls by `model.method`, since the last `forget`. */
  readonly calls = new Map<string, number>()
  /** What went wrong on the way, by kind. */
  readonly mishaps = new Map<string, number>()
  chaos: Chaos = {}
  random: () => number = Math.random
  /** Runs before a call of a model is answered. */
  before: ((call: MethodCall) => void) | undefined
  version = "17.0-20240709"
  private server: Server | undefined
  private cut: string | undefined

  async start(): Promise<string> {
    this.server = createServer((req, res) => void this.answer(req, res))
    await new Promise<void>((resolve) =>
      this.server?.listen(0, "127.0.0.1", resolve)
    )
    return this.url
  }

  get url(): string {
    const { port } = this.server?.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(null))
  }

  /** Environment of a store that is connected to it. */
  environment(): Record<string, string> {
    return {
      ODOO_URL: this.url,
      ODOO_DATABASE: DATABASE,
      ODOO_USERNAME: "sync@shop.test",
      ODOO_PASSWORD: "sync-pass-1",
      ODOO_SCHEDULE: "false",
    }
  }

  /** Only these products: a short import. */
  keepTemplates(ids: number[]): void {
    for (const { id } of this.world.rows("product.template")) {
      if (!ids.includes(id)) {
        this.world.table("product.template").delete(id)
      }
    }
    for (const row of this.world.rows("product.product")) {
      if (!ids.includes(Number(row.product_tmpl_id))) {
        this.world.table("product.product").delete(row.id)
      }
    }
  }

  /** Its company sells in another currency than the recorded one. */
  sellIn(currency: string): void {
    Object.assign(this.world.find("res.currency", 1) ?? {}, { name: currency })
  }

  /** The next call of a method is cut off once its work is done. */
  cutAfter(method: string): void {
    this.cut = method
  }

  private cutNow(body: string): "cut_after" | undefined {
    if (this.cut && body.includes(this.cut)) {
      this.cut = undefined
      return "cut_after"
    }
    return undefined
  }

  called(name: string): number {
    return this.calls.get(name) ?? 0
  }

  private async answer(
    req: IncomingMessage,
    res: ServerResponse
  ): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) {
      chunks.push(chunk as Buffer)
    }
    const body = Buffer.concat(chunks).toString("utf8")
    const mishap = this.cutNow(body) ?? draw(this.chaos, this.random)
    if (mishap) {
      this.mishaps.set(mishap, (this.mishaps.get(mishap) ?? 0) + 1)
    }
    if (mishap === "cut_before") {
      req.socket.destroy()
      return
    }
    if (mishap === "bad_gateway") {
      res.writeHead(502, { "content-type": "text/html" })
      res.end("<html><h1>502 Bad Gateway</h1></html>")
      return
    }
    const said = await this.reply(req, body)
    if (this.chaos.slowMs) {
      await new Promise((resolve) => setTimeout(resolve, this.chaos.slowMs))
    }
    if (mishap === "cut_after") {
      req.socket.destroy()
      return
    }
    res.writeHead(said.status ?? 200, {
      "content-type": said.type,
      connection: "close",
    })
    res.end(said.body)
  }

  private async reply(
    req: IncomingMessage,
    body: string
  ): Promise<{ status?: number; type: string; body: string }> {
    const url = req.url ?? ""
    if (url.startsWith("/json/2/")) {
      return this.json2(req, url, body)
    }
    return url === "/jsonrpc" ? this.jsonRpc(body) : this.xmlRpc(url, body)
  }

  private async xmlRpc(url: string, body: string) {
    const type = "text/xml; charset=utf-8"
    try {
      const { method, params } = await decodeRequest(body)
      const service = url.split("/").pop() ?? ""
      const result = this.dispatch(service, method, params)
      return { type, body: answerXml(result) }
    } catch (error) {
      return { type, body: faultXml(asFault(error)) }
    }
  }

  private async jsonRpc(body: string) {
    const type = "application/json"
    const { params, id } = JSON.parse(body)
    const head = { jsonrpc: "2.0", id }
    try {
      const result = this.dispatch(params.service, params.method, params.args)
      return { type, body: JSON.stringify({ ...head, result }) }
    } catch (error) {
      const fault = asFault(error)
      if (fault.message.startsWith("cannot marshal None")) {
        return { type, body: JSON.stringify(head) }
      }
      const data = { name: named(fault.exception), message: fault.message }
      const failure = { code: 200, message: "Odoo Server Error", data }
      return { type, body: JSON.stringify({ ...head, error: failure }) }
    }
  }

  private async json2(req: IncomingMessage, url: string, body: string) {
    const type = "application/json"
    const [, , , model, method] = url.split("/")
    const { ids, ...kwargs } = JSON.parse(body || "{}")
    try {
      if (req.headers.authorization !== `bearer ${API_KEY}`) {
        throw new Fault(3, "werkzeug.exceptions.Unauthorized", "Invalid apikey")
      }
      const args = ids ? [ids] : []
      const result = this.run({ model, method, args, kwargs, uid: 6 })
      return { type, body: JSON.stringify(result) }
    } catch (error) {
      const fault = asFault(error)
      if (fault.message.startsWith("cannot marshal None")) {
        return { type, body: "null" }
      }
      const { exception: name, message } = fault
      const status = fault.code === 3 ? 401 : fault.code === 4 ? 403 : 422
      return { status, type, body: JSON.stringify({ name, message }) }
    }
  }

  private dispatch(
    service: string,
    method: string,
    params: unknown[]
  ): unknown {
    if (service === "common") {
      return this.common(method, params)
    }
    if (service === "db") {
      return method === "list" ? [DATABASE] : params[0] === DATABASE
    }
    if (method !== "execute_kw") {
      throw new Fault(1, "NameError", `Method not available ${method}`)
    }
    const [database, uid, password, model, name, args, kwargs] = params
    checkDatabase(database)
    const user = Object.entries(USERS).find(([, user]) => user.uid === uid)
    if (!user && uid) {
      throw missingError("res.users", [uid], Number(uid))
    }
    if (!user || (password !== user[1].password && !(password === API_KEY))) {
      throw accessDenied()
    }
    if (denied(user[0], String(model), String(name))) {
      throw new Fault(
        4,
        "odoo.exceptions.AccessError",
        `You are not allowed to ${DOING[String(name)] ?? "access"} '${MODEL_NAMES[String(model)] ?? String(model)}' (${String(model)}) records.`
      )
    }
    return this.run({
      model: String(model),
      method: String(name),
      args: (args ?? []) as unknown[],
      kwargs: (kwargs ?? {}) as Record<string, unknown>,
      uid: Number(uid),
    })
  }

  private common(method: string, params: unknown[]): unknown {
    switch (method) {
      case "version":
        return {
          server_version: this.version,
          server_version_info: [
            Number.parseInt(this.version, 10),
            0,
            0,
            "final",
            0,
            "",
          ],
          server_serie: this.version.split("-")[0],
          protocol_version: 1,
        }
      case "authenticate":
      case "login": {
        checkDatabase(params[0])
        const user = USERS[String(params[1])]
        const right = user?.password === params[2] || params[2] === API_KEY
        return user && right ? user.uid : false
      }
      default:
        throw new Fault(1, "Exception", `Method not found: ${method}`)
    }
  }

  private run(call: MethodCall): unknown {
    const name = `${call.model}.${call.method}`
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1)
    this.before?.(call)
    if (
      call.method === "load" &&
      this.random() < (this.chaos.serialization ?? 0)
    ) {
      const message = "could not serialize access due to concurrent update\n"
      return {
        ids: false,
        messages: [
          { rows: { from: 0, to: 1 }, record: 0, type: "error", message },
        ],
        nextrow: 0,
      }
    }
    return runMethod(this.world, call)
  }
}

const DOING: Record<string, string> = { write: "modify", create: "create" }

const MODEL_NAMES: Record<string, string> = {
  "sale.order": "Sales Order",
  "stock.move": "Stock Move",
  "product.product": "Product Variant",
}

function denied(user: string, model: string, method: string): boolean {
  return (
    (DENIED[user]?.includes(model) ?? false) ||
    (user === "limited@shop.test" && method === "write")
  )
}

function checkDatabase(database: unknown): void {
  if (database !== DATABASE) {
    throw new Fault(
      1,
      "psycopg2.OperationalError",
      `connection to server on socket "/var/run/postgresql/.s.PGSQL.5469" failed: FATAL:  database "${String(database)}" does not exist`
    )
  }
}

function asFault(error: unknown): Fault {
  return error instanceof Fault
    ? error
    : userError(error instanceof Error ? error.message : String(error))
}

const named = (exception: string) =>
  exception.includes(".") ? exception : `builtins.${exception}`
