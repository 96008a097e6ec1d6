import { createHmac } from "node:crypto"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { configManager } from "@medusajs/framework/config"
import type { SuiteOptions } from "../../../options"
import { suiteOptions } from "../../../suite-options"
import { SuiteError } from "../../errors/suite-error"
import { toErrorResponse } from "../errors"
import { addressOf } from "./address"
import { areaOf, type Area } from "./area"
import {
  connectRedis,
  createLimiter,
  type Limiter,
  type Verdict,
} from "./limiter"

/** Set on a request that a limit has counted; `front.ts` reads it. */
export const COUNTED = Symbol.for("saptmarkets.counted")

type Limiters = Record<Area | "credentials" | "account" | "positions", Limiter>

let built: { options: SuiteOptions; limiters: Limiters } | undefined

/** Built at the first request: this file is read before the configuration. */
function limiters(options: SuiteOptions): Limiters {
  if (built?.options !== options) {
    const { store, admin, courier, auth, positions } = options.rateLimit
    const redis = options.redisUrl ? connectRedis(options.redisUrl) : undefined
    built = {
      options,
      limiters: {
        store: createLimiter("store", store, redis),
        admin: createLimiter("admin", admin, redis),
        courier: createLimiter("courier", courier, redis),
        positions: createLimiter("positions", positions, redis),
        track: createLimiter("track", store, redis),
        // Sessions and token refreshes: as many as other calls of a customer.
        auth: createLimiter("auth", store, redis),
        credentials: createLimiter("credentials", auth, redis),
        account: createLimiter("account", accountWindow(auth), redis),
      },
    }
  }
  return built.limiters
}

/** One e-mail from one address: a quarter of what the address has. */
function accountWindow(auth: SuiteOptions["rateLimit"]["auth"]) {
  return { ...auth, points: Math.max(3, Math.ceil(auth.points / 4)) }
}

/** Calls under `/auth` that prove who somebody is already. */
const HAVE_A_TOKEN = /^\/auth\/(session|token\/refresh)\/?$/i

/**
 * Counts the request against the limits of its area: a signed-in actor by his
 * id, anybody else by address. What tries credentials (sign-in, registration,
 * password reset, one-time codes) counts by address, and by address and
 * account together.
 */
export async function limitRequests(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const options = suiteOptions()
  // Not `path`: below a prefix that is counted from there.
  const area = areaOf(req.originalUrl)
  if (!options.rateLimit.enabled || !area || req.method === "OPTIONS") {
    return next()
  }
  Object.assign(req, { [COUNTED]: true })
  const all = limiters(options)
  const verdicts: Verdict[] = []
  if (area === "auth" && triesCredentials(req)) {
    const address = addressOf(req)
    verdicts.push(await all.credentials.consume(address))
    const account = accountKey(req.body, address)
    if (account) {
      verdicts.push(await all.account.consume(account))
      forgetAfterSuccess(res, all.account, account)
    }
  } else {
    verdicts.push(await all[area].consume(callerKey(req)))
  }
  const [tightest] = verdicts.sort(byTightness)
  answerVerdict(tightest, req, res, next)
}

/** Counts a courier's reports of positions beside his other calls. */
export async function limitPositions(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const options = suiteOptions()
  if (!options.rateLimit.enabled) {
    return next()
  }
  const { positions } = limiters(options)
  answerVerdict(await positions.consume(callerKey(req)), req, res, next)
}

function answerVerdict(
  verdict: Verdict,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  setLimitHeaders(res, verdict)
  if (verdict.allowed) {
    return next()
  }
  const { status, body } = tooManyRequests(req, verdict.resetIn)
  res.setHeader("retry-after", verdict.resetIn)
  res.status(status).json(body)
}

/** The answer of every limit, in the request's language. */
export function tooManyRequests(req: MedusaRequest, seconds: number) {
  const error = new SuiteError("too_many", "too_many_requests", { seconds })
  return toErrorResponse(error, req)
}

function triesCredentials(req: MedusaRequest): boolean {
  return req.method === "POST" && !HAVE_A_TOKEN.test(req.path)
}

function callerKey(req: MedusaRequest): string {
  const auth = "auth_context" in req ? (req.auth_context as Caller) : undefined
  return auth?.actor_id
    ? `${auth.actor_type}:${auth.actor_id}`
    : `address:${addressOf(req)}`
}

type Caller = { actor_id?: string; actor_type?: string } | undefined

/** Keyed hash: an e-mail address never appears in a key or a log. */
function accountKey(body: unknown, address: string): string | undefined {
  const { email, identifier } = (body ?? {}) as Record<string, unknown>
  const account = email ?? identifier
  if (typeof account !== "string" || !account) {
    return undefined
  }
  const { cookieSecret } = configManager.config.projectConfig.http
  return createHmac("sha256", cookieSecret ?? "saptmarkets")
    .update(`${address}\n${account.trim().toLowerCase()}`)
    .digest("base64url")
}

/** Who knows the password is no guesser: his attempts do not add up. */
function forgetAfterSuccess(
  res: MedusaResponse,
  limiter: Limiter,
  key: string
): void {
  res.once("finish", () => {
    if (res.statusCode === 200 && isSignIn(res.req.originalUrl)) {
      limiter.forget(key).catch(() => undefined)
    }
  })
}

/** `/auth/customer/emailpass`, not its register and reset below. */
function isSignIn(url: string): boolean {
  return /^\/auth\/[^/?]+\/[^/?]+\/?(\?|$)/i.test(url)
}

function byTightness(a: Verdict, b: Verdict): number {
  return (
    Number(a.allowed) - Number(b.allowed) ||
    (a.allowed ? a.remaining - b.remaining : b.resetIn - a.resetIn)
  )
}

function setLimitHeaders(res: MedusaResponse, verdict: Verdict): void {
  res.setHeader("ratelimit-limit", verdict.limit)
  res.setHeader("ratelimit-remaining", verdict.remaining)
  res.setHeader("ratelimit-reset", verdict.resetIn)
}
