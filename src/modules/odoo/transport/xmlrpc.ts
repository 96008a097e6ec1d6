import { errorOfFault, OdooError, saysNone } from "./errors"
import { post } from "./http"
import type {
  OdooCall,
  OdooConnection,
  OdooTransport,
  OdooVersion,
} from "./types"
import { versionOf } from "./version"
import { decodeAnswer, encodeCall } from "./xml-codec"

/** XML-RPC: every version up to 21 speaks it. */
export class XmlRpcTransport implements OdooTransport {
  readonly name = "xmlrpc"

  constructor(private readonly connection: OdooConnection) {}

  async version(): Promise<OdooVersion> {
    const { value, date } = await this.call("common", "version", [])
    return versionOf(value, date)
  }

  async login(): Promise<number> {
    const { database, username, secret } = this.connection
    const { value } = await this.call("common", "authenticate", [
      database,
      username,
      secret,
      {},
    ])
    if (typeof value !== "number") {
      throw new OdooError("auth", "Odoo refuses the user name or password")
    }
    return value
  }

  async execute(uid: number, call: OdooCall): Promise<unknown> {
    const { value } = await this.call("object", "execute_kw", [
      this.connection.database,
      uid,
      this.connection.secret,
      call.model,
      call.method,
      call.ids ? [call.ids] : [],
      { ...call.args, ...(call.context && { context: call.context }) },
    ])
    return value
  }

  private async call(service: string, method: string, params: unknown[]) {
    const { url, timeoutMs } = this.connection
    const { status, body, date } = await post(
      `${url}/xmlrpc/2/${service}`,
      encodeCall(method, params),
      { "content-type": "text/xml" },
      timeoutMs
    )
    if (status !== 200) {
      throw new OdooError(
        status >= 500 ? "transient" : "program",
        `HTTP status ${status}: is this the address of an Odoo?`
      )
    }
    const answer = await decodeAnswer(body)
    if ("value" in answer) {
      return { value: answer.value, date }
    }
    const { faultCode, faultString } = answer.fault
    if (saysNone(String(faultString))) {
      // It was done; another try would do it twice.
      return { value: null, date }
    }
    throw errorOfFault(faultCode, String(faultString))
  }
}
