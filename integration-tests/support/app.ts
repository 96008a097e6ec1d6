import { randomUUID } from "node:crypto"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { HttpMethod } from "../../src/lib/http/contract"
import {
  createAdmin,
  createCustomer,
  type ActorName,
  type Headers,
  type Person,
} from "./actors"
import { expectAsPromised } from "./contract-check"
import { copyMigrated, dropDatabase, keepMigrated, whenQuiet } from "./database"
import { createCourier, type TestCourier } from "./delivery"
import { setEnvironment } from "./environment"
import { collect, type NamedPart, type Part } from "./parts"
import { createShop, type Shop } from "./shop"

/** An answer of the application; a failure is an answer, too. */
export type Answer<T = Json> = {
  status: number
  data: T
  headers: Record<string, string | undefined>
}

/** Parsed JSON whose form the test knows; give `call<T>` where it computes. */
export type Json = { [key: string]: Json }

export type CallOptions = { body?: unknown; headers?: Headers }

/** What the seed of a file gets to work with. */
export type SeedContext = {
  container: MedusaContainer
  shop: Shop
  people: People
  call: Call
}

export type People = {
  admin: Person
  customer: Person
  otherCustomer: Person
  /** Of the shop's branch, off duty. */
  courier: TestCourier
  otherCourier: TestCourier
}

/** Calls the application as one of the matrix's actors. */
export type Call = <T = Json>(
  actor: ActorName,
  method: HttpMethod,
  path: string,
  options?: CallOptions
) => Promise<Answer<T>>

/** What a test gets: the running application and what was seeded. */
export type TestContext<Seeded> = SeedContext & {
  readonly seeded: Seeded
  /** Where the application listens: `http://localhost:41234`. */
  readonly url: string
  /** Waits until subscribers and background workflows are done. */
  settle(): Promise<void>
}

export type SuiteTestOptions<Seeded> = {
  /** Environment variables of this file's application. */
  env?: Record<string, string>
  /** Runs once; every test begins with what it left in the database. */
  seed?: (context: SeedContext) => Promise<Seeded>
}

/**
 * Tests against a real application with a database of its own. Booting takes
 * some seconds, so use it once in a file; each test then starts from the
 * seeded state. The context's values exist inside tests and hooks only.
 *
 * In the whole run the files of an area share one application: see `area`.
 *
 * @example
 * suiteTest({ seed: ({ container }) => seedProduct(container) }, (app) => {
 *   it("should list", async () => {
 *     const { status } = await app.call("guest", "GET", "/store/units")
 *     expect(status).toBe(200)
 *   })
 * })
 */
export function suiteTest<Seeded = undefined>(
  { env, seed }: SuiteTestOptions<Seeded>,
  tests: (context: TestContext<Seeded>) => void
): void {
  const part: Part = {
    env,
    seed,
    tests: tests as (context: TestContext<unknown>) => void,
  }
  if (!collect(part)) {
    testParts([{ ...part, name: "" }])
  }
}

/**
 * Boots one application for all of them. Each part starts from the shop and
 * its people alone, then its seed runs, then its tests, each from the seeded
 * state.
 */
export function testParts(parts: NamedPart[]): void {
  jest.setTimeout(300_000)
  const env = sharedEnvironment(parts)
  setEnvironment(env)
  const dbName = `suite-${randomUUID()}`
  const bootedName = `${dbName}-booted`
  // A switch decides what is migrated: its file migrates for itself.
  const switched = env?.SUITE_FEATURES_OFF !== undefined
  medusaIntegrationTestRunner({
    medusaConfigFile: process.cwd(),
    dbName,
    env,
    hooks: {
      beforeServerStart: async () => {
        if (!switched) {
          await copyMigrated(dbName)
        }
      },
    },
    testSuite: ({ api, getContainer, utils, dbUtils }) => {
      const ready: { base?: Omit<SeedContext, "call">; seeded?: unknown } = {}
      const base = () => {
        if (!ready.base) {
          throw new Error("The application is there inside tests only")
        }
        return ready.base
      }
      const call: Call = async (actor, method, path, options = {}) => {
        const answer = await api.request({
          url: path,
          method,
          data: options.body,
          headers: { ...headersOf(actor, base()), ...options.headers },
          validateStatus: () => true,
        })
        expectAsPromised(method, path, answer)
        return answer
      }
      const context: TestContext<unknown> = {
        call,
        get container() {
          return base().container
        },
        get shop() {
          return base().shop
        },
        get people() {
          return base().people
        },
        get url() {
          return String(api.defaults.baseURL)
        },
        get seeded() {
          return ready.seeded
        },
        settle: () => utils.waitWorkflowExecutions(),
      }
      beforeAll(async () => {
        if (!env) {
          await keepMigrated(dbName)
        }
        ready.base = await prepare(getContainer())
        await utils.waitWorkflowExecutions()
        if (parts.length > 1) {
          await whenQuiet(dbName)
          await dbUtils.snapshot({ templateName: bootedName })
        }
      })
      afterAll(async () => {
        if (parts.length > 1) {
          await dropDatabase(bootedName)
        }
      })
      for (const [index, { name, seed, tests }] of parts.entries()) {
        describe(name, () => {
          beforeAll(async () => {
            if (index > 0) {
              await dbUtils.restore({ templateName: bootedName })
            }
            ready.seeded = await seed?.({ ...base(), call })
            await utils.waitWorkflowExecutions()
            await whenQuiet(dbName)
            // What each of its tests begins with.
            if (parts.length > 1) {
              await dbUtils.snapshot()
            }
          })
          tests(context)
        })
      }
    },
  })
}

function sharedEnvironment(
  parts: readonly NamedPart[]
): Record<string, string> | undefined {
  const [{ env }, ...others] = parts
  for (const other of others) {
    if (JSON.stringify(other.env) !== JSON.stringify(env)) {
      throw new Error(
        `${other.name} has another environment than ${parts[0].name}: they cannot share an application`
      )
    }
  }
  return env
}

async function prepare(
  container: MedusaContainer
): Promise<Omit<SeedContext, "call">> {
  const shop = await createShop(container)
  const people = {
    admin: await createAdmin(container),
    customer: await createCustomer(container),
    otherCustomer: await createCustomer(container, "other@example.com"),
    courier: await createCourier(container, shop),
    otherCourier: await createCourier(container, shop),
  }
  return { container, shop, people }
}

function headersOf(
  actor: ActorName,
  { shop, people }: Omit<SeedContext, "call">
): Headers {
  const key = { "x-publishable-api-key": shop.publishableKey }
  switch (actor) {
    case "nobody":
      return {}
    case "guest":
      return key
    case "customer":
      return { ...key, ...people.customer.headers }
    case "other_customer":
      return { ...key, ...people.otherCustomer.headers }
    case "courier":
      return people.courier.headers
    case "other_courier":
      return people.otherCourier.headers
    case "admin":
      return people.admin.headers
  }
}
