import { logger } from "@medusajs/framework/logger"
import type { Redis } from "ioredis"
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"

/** How many requests in how many seconds. */
export type Window = { points: number; seconds: number }

/** What a counter says after one more request. */
export type Verdict = {
  allowed: boolean
  limit: number
  remaining: number
  /** Whole seconds until the window ends, at least 1. */
  resetIn: number
}

/** Counts requests by key: in Redis when one is configured. */
export type Limiter = {
  consume(key: string): Promise<Verdict>
  forget(key: string): Promise<void>
}

const PREFIX = "saptmarkets:limit"

/**
 * A counter of its own name. Without Redis, and while Redis does not answer,
 * it counts in this process: a shop stays protected and stays open.
 */
export function createLimiter(
  name: string,
  window: Window,
  redis?: Redis
): Limiter {
  const options = {
    keyPrefix: `${PREFIX}:${name}`,
    points: window.points,
    duration: window.seconds,
  }
  const memory = new RateLimiterMemory(options)
  const counter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
      })
    : memory
  return {
    async consume(key) {
      try {
        return toVerdict(await counter.consume(key), true, window)
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) {
          return toVerdict(refusal, false, window)
        }
        throw refusal
      }
    },
    async forget(key) {
      await counter.delete(key)
    },
  }
}

function toVerdict(
  result: RateLimiterRes,
  allowed: boolean,
  window: Window
): Verdict {
  return {
    allowed,
    limit: window.points,
    remaining: Math.max(0, result.remainingPoints),
    resetIn: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  }
}

/**
 * A connection for counting only. It fails at once while Redis is away (the
 * insurance counts then), comes back by itself, and does not keep a process
 * alive that wants to end.
 */
export function connectRedis(url: string): Redis {
  // Loaded only where Redis is configured: the package is optional.
  const { Redis: Client } = require("ioredis") as typeof import("ioredis")
  const client = new Client(url, {
    connectionName: "saptmarkets-limits",
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 500,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 500, 10_000),
  })
  let away = false
  client.on("ready", () => {
    client.stream.unref()
    away = false
  })
  client.on("error", (error: Error) => {
    // Only the message: ioredis keeps the command, password included, on it.
    if (!away) {
      away = true
      logger.warn(
        `Redis does not answer, limits count in memory: ${error.message}`
      )
    }
  })
  return client
}
