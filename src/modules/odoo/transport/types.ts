/** A call of a model's method, whatever carries it. */
export type OdooCall = {
  model: string
  method: string
  /** The records it is called on; absent for a method of the model. */
  ids?: number[]
  /** Named arguments, `context` apart. */
  args?: Record<string, unknown>
  context?: Record<string, unknown>
  /** False: not repeated after a cut connection, which may have done it. */
  repeatable?: boolean
}

export type OdooVersion = {
  /** `17.0-20240709` */
  text: string
  /** 17 */
  major: number
  /** The server's clock when it answered, from the HTTP header. */
  date: Date | null
}

/** What it takes to speak to a server. */
export type OdooConnection = {
  url: string
  database: string
  username: string
  /** Password or API key. */
  secret: string
  timeoutMs: number
}

/** A way of carrying calls; it neither repeats nor waits. */
export interface OdooTransport {
  readonly name: "xmlrpc" | "jsonrpc" | "json2"
  version(): Promise<OdooVersion>
  /** @returns the user's id */
  login(): Promise<number>
  execute(uid: number, call: OdooCall): Promise<unknown>
}
