import { createSecretKey } from "node:crypto"
import { dirname, join } from "node:path"
import type { InputConfig } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { odooEnvironment, odooFromEnvironment } from "./odoo-environment"
import type { SuiteOptionsInput } from "./options"

/** Empty means unset: `.env` files often leave a name with nothing behind. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type)

const flag = (byDefault: boolean) =>
  optional(
    z
      .enum(["true", "false", "1", "0"])
      .default(byDefault ? "true" : "false")
      .transform((value) => value === "true" || value === "1")
  )

const origins = (byDefault: string) => optional(z.string().default(byDefault))

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")

const environmentSchema = z.object({
  ...odooEnvironment,
  NODE_ENV: optional(z.string().default("development")),
  DATABASE_URL: optional(databaseUrl.optional()),
  REDIS_URL: optional(
    z
      .string()
      .regex(/^rediss?:\/\//, "must begin with redis:// or rediss://")
      .optional()
  ),
  JWT_SECRET: optional(z.string().min(16).optional()),
  COOKIE_SECRET: optional(z.string().min(16).optional()),
  COOKIE_SECURE: optional(z.enum(["true", "false"]).optional()),
  STORE_CORS: origins("http://localhost:8000,http://localhost:3000"),
  ADMIN_CORS: origins("http://localhost:9000,http://localhost:4100"),
  AUTH_CORS: origins(
    "http://localhost:9000,http://localhost:8000,http://localhost:3000,http://localhost:4100"
  ),
  COURIER_CORS: optional(z.string().optional()),
  MEDUSA_BACKEND_URL: optional(z.string().url().optional()),
  MEDUSA_WORKER_MODE: optional(
    z.enum(["shared", "server", "worker"]).default("shared")
  ),
  DISABLE_ADMIN: flag(false),
  UPLOAD_DIR: optional(z.string().default("static")),
  SUITE_FEATURES_OFF: optional(z.string().default("")),
  SUITE_LOCALES: optional(z.string().default("en-US,ar-SA")),
  SUITE_DOCS: flag(true),
  DELIVERY_ACCEPT: optional(z.enum(["manual", "auto"]).default("manual")),
  DELIVERY_OSRM_URL: optional(z.string().url().optional()),
  DELIVERY_MAP_TILES: optional(z.string().optional()),
  DELIVERY_MAP_ATTRIBUTION: optional(z.string().default("")),
  SUITE_HOMEPAGE_SECONDS: optional(
    z.coerce.number().int().min(0).max(3600).default(60)
  ),
  RATE_LIMIT: flag(true),
  RATE_LIMIT_STORE: optional(z.coerce.number().int().positive().default(600)),
  RATE_LIMIT_ADMIN: optional(z.coerce.number().int().positive().default(1200)),
  RATE_LIMIT_COURIER: optional(z.coerce.number().int().positive().default(600)),
  RATE_LIMIT_POSITIONS: optional(
    z.coerce.number().int().positive().default(60)
  ),
  DELIVERY_ASSIGNMENT: optional(z.enum(["manual", "auto"]).default("manual")),
  DELIVERY_OFFER_SECONDS: optional(
    z.coerce.number().int().min(5).max(3600).default(60)
  ),
  RATE_LIMIT_AUTH: optional(z.coerce.number().int().positive().default(20)),
})

export type Environment = {
  config: InputConfig
  options: SuiteOptionsInput
}

/**
 * Environment to configuration, in one place. `.env.template` lists every
 * name with its default and meaning.
 * @throws Error that names each wrong variable and what it accepts
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const parsed = environmentSchema.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")}: ${issue.message}`
    )
    throw new Error(`Wrong environment: ${problems.join("; ")}`)
  }
  const e = parsed.data
  const secure = e.COOKIE_SECURE
  return {
    config: {
      projectConfig: {
        databaseUrl: e.DATABASE_URL,
        redisUrl: e.REDIS_URL,
        workerMode: e.MEDUSA_WORKER_MODE,
        cookieOptions:
          secure === undefined
            ? undefined
            : { secure: secure === "true", sameSite: "lax" },
        http: {
          storeCors: e.STORE_CORS,
          adminCors: e.ADMIN_CORS,
          authCors: e.AUTH_CORS,
          ...tokens(e.JWT_SECRET),
          cookieSecret: e.COOKIE_SECRET,
        },
      },
      admin: {
        disable: e.DISABLE_ADMIN,
        backendUrl: e.MEDUSA_BACKEND_URL ?? "/",
      },
      modules: [
        fileModule(e.UPLOAD_DIR, e.MEDUSA_BACKEND_URL),
        ...(e.REDIS_URL ? redisModules(e.REDIS_URL) : []),
      ],
    },
    options: {
      features: featuresWithout(e.SUITE_FEATURES_OFF),
      locales: words(e.SUITE_LOCALES),
      redisUrl: e.REDIS_URL,
      content: { homepageSeconds: e.SUITE_HOMEPAGE_SECONDS },
      odoo: odooFromEnvironment(e),
      docs: e.SUITE_DOCS && e.NODE_ENV !== "production",
      delivery: {
        courierCors: e.COURIER_CORS,
        assignment: e.DELIVERY_ASSIGNMENT,
        offerSeconds: e.DELIVERY_OFFER_SECONDS,
        accept: e.DELIVERY_ACCEPT,
        routing: { osrmUrl: e.DELIVERY_OSRM_URL },
        mapTiles: e.DELIVERY_MAP_TILES
          ? {
              url: e.DELIVERY_MAP_TILES,
              attribution: e.DELIVERY_MAP_ATTRIBUTION,
            }
          : undefined,
      },
      rateLimit: {
        enabled: e.RATE_LIMIT,
        store: { points: e.RATE_LIMIT_STORE },
        admin: { points: e.RATE_LIMIT_ADMIN },
        courier: { points: e.RATE_LIMIT_COURIER },
        positions: { points: e.RATE_LIMIT_POSITIONS },
        auth: { points: e.RATE_LIMIT_AUTH },
      },
    },
  }
}

type TokenConfig = Pick<
  NonNullable<NonNullable<InputConfig["projectConfig"]>["http"]>,
  "jwtSecret" | "jwtPublicKey" | "jwtOptions" | "jwtVerifyOptions"
>

/**
 * How tokens are signed and checked. The core checks with `jwtPublicKey` where
 * there is one: the secret as a key object, since `jsonwebtoken` tries a text
 * as a public key first, which costs each request as much as the rest of the
 * check. Tokens are the same as with the secret alone.
 */
function tokens(secret: string | undefined): TokenConfig {
  return {
    jwtSecret: secret,
    ...(secret && {
      jwtPublicKey: createSecretKey(secret, "utf8"),
      jwtOptions: { algorithm: "HS256" },
      jwtVerifyOptions: { algorithms: ["HS256"] },
    }),
  }
}

function words(list: string): string[] {
  return list
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean)
}

/** `units,odoo` becomes `{ units: false, odoo: false }`. */
function featuresWithout(list: string): SuiteOptionsInput["features"] {
  return Object.fromEntries(words(list).map((name) => [name, false]))
}

type ModuleList = Extract<
  NonNullable<InputConfig["modules"]>,
  readonly unknown[]
>

function fileModule(
  uploadDir: string,
  backendUrl: string | undefined
): ModuleList[number] {
  return {
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/file-local",
          id: "local",
          options: {
            upload_dir: uploadDir,
            // Beside it, never under it: /static is open to everybody.
            private_upload_dir: join(dirname(uploadDir), "private"),
            backend_url: backendUrl ? `${backendUrl}/static` : undefined,
          },
        },
      ],
    },
  }
}

/** What two or more processes share, so that they act as one store. */
function redisModules(redisUrl: string): ModuleList {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: { redisUrl },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl } },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ]
}
