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
import { copyMigrated, keepMigrated } from "./database"
import { createCourier, type TestCourier } from "./delivery"
import { setEnvironment } from "./environment"
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
 * @example
 * suiteTest({ seed: ({ container }) => seedProduct(container) }, (app) => {
 *   it("should list", async () => {
 *     const { status } = await app.call("guest", "GET", "/store/units")
 *     expect(status).toBe(200)
 *   })
 * })
 */
export function suiteTest<Seeded = undefined>(
  options: SuiteTestOptions<Seeded>,
  tests: (context: TestContext<Seeded>) => void
): void {
  jest.setTimeout(300_000)
  setEnvironment(options.env)
  const dbName = `suite-${randomUUID()}`
  // A switch decides what is migrated: its file migrates for itself.
  const switched = options.env?.SUITE_FEATURES_OFF !== undefined
  medusaIntegrationTestRunner({
    medusaConfigFile: process.cwd(),
    dbName,
    env: options.env,
    hooks: {
      beforeServerStart: async () => {
        if (!switched) {
          await copyMigrated(dbName)
        }
      },
    },
    testSuite: ({ api, getContainer, utils }) => {
      const ready: { base?: Omit<SeedContext, "call">; seeded?: Seeded } = {}
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
      beforeAll(async () => {
        if (!options.env) {
          await keepMigrated(dbName)
        }
        ready.base = await prepare(getContainer())
        ready.seeded = await options.seed?.({ ...ready.base, call })
        await utils.waitWorkflowExecutions()
      })
      tests({
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
          return ready.seeded as Seeded
        },
        settle: () => utils.waitWorkflowExecutions(),
      })
    },
  })
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
