import { errorOfException, OdooError } from "./errors"
import { post } from "./http"
import { parseJson } from "./jsonrpc"
import type {
  OdooCall,
  OdooConnection,
  OdooTransport,
  OdooVersion,
} from "./types"
import { XmlRpcTransport } from "./xmlrpc"

type Failure = { name?: string; message?: string }

/** JSON-2, of Odoo 19 and newer; the secret is an API key. */
export class Json2Transport implements OdooTransport {
  readonly name = "json2"

  constructor(private readonly connection: OdooConnection) {}

  version(): Promise<OdooVersion> {
    return new XmlRpcTransport(this.connection).version()
  }

  /** There is no login: the key is the user. */
  async login(): Promise<number> {
    const context = (await this.execute(0, {
      model: "res.users",
      method: "context_get",
    })) as { uid?: number } | null
    return context?.uid ?? 0
  }

  async execute(_uid: number, call: OdooCall): Promise<unknown> {
    const { url, database, secret, timeoutMs } = this.connection
    const { status, body } = await post(
      `${url}/json/2/${call.model}/${call.method}`,
      JSON.stringify({
        ...(call.ids && { ids: call.ids }),
        ...call.args,
        ...(call.context && { context: call.context }),
      }),
      {
        "content-type": "application/json",
        authorization: `bearer ${secret}`,
        "x-odoo-database": database,
      },
      timeoutMs
    )
    if (status === 200) {
      return parseJson(body, status)
    }
    const failure = parseJson<Failure>(body, status)
    if (status === 401) {
      throw new OdooError("auth", "Odoo refuses the API key")
    }
    throw errorOfException(
      failure.name ?? "",
      failure.message ?? `HTTP status ${status}`
    )
  }
}
