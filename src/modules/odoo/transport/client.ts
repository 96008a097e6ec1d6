import { CircuitBreaker } from "./breaker"
import { askCompany, type Company } from "./company"
import { OdooError } from "./errors"
import { Json2Transport } from "./json2"
import { JsonRpcTransport } from "./jsonrpc"
import { Limiter } from "./limiter"
import { loadRecords } from "./load"
import { withRetries } from "./retry"
import type {
  OdooCall,
  OdooConnection,
  OdooTransport,
  OdooVersion,
} from "./types"
import { XmlRpcTransport } from "./xmlrpc"

export type OdooClientOptions = OdooConnection & {
  transport: "auto" | "xmlrpc" | "jsonrpc" | "json2"
  /** The secret is an API key: JSON-2 can be used. */
  hasApiKey: boolean
  maxRetries: number
  retryFirstMs: number
  concurrency: number
  breakerFailures: number
  breakerRestMs: number
}

export type Domain = readonly unknown[]
export type OdooRow = { id: number } & Record<string, unknown>

export type ReadOptions = {
  limit?: number
  offset?: number
  order?: string
  context?: Record<string, unknown>
}

/** First version that has JSON-2. */
const JSON2_SINCE = 19

/**
 * Speaks to one Odoo: chooses the transport, logs in once, repeats what is
 * worth it, leaves a dead server alone, and never asks more than a few things
 * at once.
 */
export class OdooClient {
  private readonly limiter: Limiter
  private readonly breaker: CircuitBreaker
  private transport: Promise<OdooTransport> | undefined
  private uid: Promise<number> | undefined
  private own: Promise<Company> | undefined
  private known: Promise<OdooVersion> | undefined
  private readonly fieldsOf = new Map<string, Promise<Set<string>>>()

  constructor(private readonly options: OdooClientOptions) {
    this.limiter = new Limiter(options.concurrency)
    this.breaker = new CircuitBreaker(
      options.breakerFailures,
      options.breakerRestMs
    )
  }

  get circuit(): "closed" | "open" | "half_open" {
    return this.breaker.state
  }

  /** Asks the server's version; remembered. */
  version(): Promise<OdooVersion> {
    this.known ??= forgetOnFailure(
      this.guarded(() => new XmlRpcTransport(this.options).version(), true),
      () => (this.known = undefined)
    )
    return this.known
  }

  /** Asks the version anew, and what an app or a right has changed since. */
  freshVersion(): Promise<OdooVersion> {
    this.known = undefined
    this.own = undefined
    this.fieldsOf.clear()
    return this.version()
  }

  /** Logs in, once for all calls. */
  async login(): Promise<number> {
    const transport = await this.chosen()
    this.uid ??= forgetOnFailure(
      this.guarded(() => transport.login(), true),
      () => (this.uid = undefined)
    )
    return this.uid
  }

  async transportName(): Promise<OdooTransport["name"]> {
    return (await this.chosen()).name
  }

  /** The company that the user works in; null where Odoo does not say. */
  async company(): Promise<number | null> {
    return (await this.ownCompany()).id
  }

  /**
   * Calls a method and gives back what it answers; `null` for nothing. A user
   * of several companies sees and writes those records only that belong to
   * his own, or to none.
   */
  async call<T>(call: OdooCall): Promise<T> {
    const { id, others } = await this.ownCompany()
    return this.execute({
      ...call,
      ...(others && {
        context: { allowed_company_ids: [id], ...call.context },
      }),
    })
  }

  private ownCompany(): Promise<Company> {
    this.own ??= forgetOnFailure(
      this.login().then((uid) => askCompany(uid, (call) => this.execute(call))),
      () => (this.own = undefined)
    )
    return this.own
  }

  private async execute<T>(call: OdooCall): Promise<T> {
    const transport = await this.chosen()
    const uid = await this.login()
    try {
      return (await this.guarded(
        () => transport.execute(uid, call),
        call.repeatable ?? true
      )) as T
    } catch (error) {
      if (error instanceof OdooError && error.kind === "auth") {
        // The password was changed: the next call logs in again.
        this.uid = undefined
      }
      throw error
    }
  }

  /** Rows with bare ids for many2one. */
  searchRead<T = OdooRow>(
    model: string,
    domain: Domain,
    fields: readonly string[],
    { context, ...options }: ReadOptions = {}
  ): Promise<T[]> {
    return this.call({
      model,
      method: "search_read",
      args: { domain, fields, load: "", ...options },
      context,
    })
  }

  search(
    model: string,
    domain: Domain,
    { context, ...options }: ReadOptions = {}
  ): Promise<number[]> {
    return this.call({
      model,
      method: "search",
      args: { domain, ...options },
      context,
    })
  }

  searchCount(
    model: string,
    domain: Domain,
    context?: Record<string, unknown>
  ): Promise<number> {
    return this.call({
      model,
      method: "search_count",
      args: { domain },
      context,
    })
  }

  read<T = OdooRow>(
    model: string,
    ids: number[],
    fields: readonly string[],
    context?: Record<string, unknown>
  ): Promise<T[]> {
    return this.call({
      model,
      method: "read",
      ids,
      args: { fields, load: "" },
      context,
    })
  }

  /** Creates or updates by external id, which two callers can do at once. */
  load(
    model: string,
    fields: readonly string[],
    data: readonly (readonly unknown[])[]
  ): Promise<number[]> {
    return loadRecords(
      (call) => this.call(call),
      { model, fields, data },
      {
        retries: this.options.maxRetries + 2,
        firstMs: this.options.retryFirstMs,
      }
    )
  }

  /** Those of the wanted fields that this server and user have. */
  async having<F extends string>(
    model: string,
    wanted: readonly F[]
  ): Promise<F[]> {
    const fields = await this.fields(model)
    return wanted.filter((field) => fields.has(field))
  }

  /** Names of a model's fields, empty when there is no such model. */
  fields(model: string): Promise<Set<string>> {
    const known = this.fieldsOf.get(model)
    if (known) {
      return known
    }
    const asked = forgetOnFailure(this.askFields(model), () =>
      this.fieldsOf.delete(model)
    )
    this.fieldsOf.set(model, asked)
    return asked
  }

  private async askFields(model: string): Promise<Set<string>> {
    try {
      const fields = await this.call<Record<string, unknown>>({
        model,
        method: "fields_get",
        args: { attributes: ["type"] },
      })
      return new Set(Object.keys(fields))
    } catch (error) {
      if (error instanceof OdooError && error.kind === "program") {
        return new Set()
      }
      throw error
    }
  }

  private chosen(): Promise<OdooTransport> {
    this.transport ??= forgetOnFailure(
      this.choose(),
      () => (this.transport = undefined)
    )
    return this.transport
  }

  private async choose(): Promise<OdooTransport> {
    switch (this.options.transport) {
      case "xmlrpc":
        return new XmlRpcTransport(this.options)
      case "jsonrpc":
        return new JsonRpcTransport(this.options)
      case "json2":
        return new Json2Transport(this.options)
      case "auto": {
        const { major } = await this.version()
        return major >= JSON2_SINCE && this.options.hasApiKey
          ? new Json2Transport(this.options)
          : new XmlRpcTransport(this.options)
      }
    }
  }

  private guarded<T>(job: () => Promise<T>, repeatable: boolean): Promise<T> {
    return withRetries(() => this.limiter.run(() => this.breaker.run(job)), {
      retries: this.options.maxRetries,
      firstMs: this.options.retryFirstMs,
      repeatable,
    })
  }
}

function forgetOnFailure<T>(
  promise: Promise<T>,
  forget: () => unknown
): Promise<T> {
  promise.catch(forget)
  return promise
}
