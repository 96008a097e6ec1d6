import net from "node:net"
import { DELIVERY_STATUSES } from "../../src/modules/delivery/constants"
import { WAY_TO } from "../../src/scripts/seed/data/deliveries"
import { Checkout } from "./support/checkout"
import {
  freePort,
  isOpen,
  Launch,
  processesOf,
  sleep,
  soon,
} from "./support/launch"
import { paste, readReadyScreen } from "./support/ready-screen"
import {
  databasePort,
  demoCash,
  demoCounts,
  demoDeliveries,
  demoMark,
  rows,
} from "./support/store-database"

jest.setTimeout(600_000)

const NOBODY = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0
const linux = process.platform === "linux"

/**
 * The tests of a copy follow each other, each goes on with what the one
 * before has left: a first start costs a minute.
 */
describe("npm start", () => {
  let checkout: Checkout
  let env: Record<string, string>
  let port: number
  let launch: Launch

  beforeAll(async () => {
    checkout = new Checkout()
    port = await freePort()
    env = { PORT: String(port) }
  })

  afterAll(async () => {
    await end(launch)
    checkout.remove()
  })

  describe("with something wrong", () => {
    it("should name a port that is taken", async () => {
      const server = net.createServer()
      await new Promise<void>((resolve) => server.listen(port, resolve))
      try {
        await expectRefusal(env, /^Port \d+ is taken by another program/)
      } finally {
        server.close()
      }
    })

    it("should name a database that cannot be reached", async () => {
      const nowhere = `postgres://me:secret-word@localhost:${await freePort()}/shop`
      const launched = await expectRefusal(
        { ...env, DATABASE_URL: nowhere },
        /^The database at localhost:\d+ cannot be reached/
      )
      expect(launched.errors).not.toContain("secret-word")
    })

    it.each([
      [{ DATABASE_URL: "mysql://shop" }, /DATABASE_URL: must begin with/],
      [{ RATE_LIMIT: "perhaps" }, /RATE_LIMIT: /],
      [{ PORT: "ninety" }, /PORT: must be a whole number/],
      [{ JWT_SECRET: "short" }, /JWT_SECRET: /],
      [{ SUITE_FEATURES_OFF: "cashews" }, /wrong option .*"cashews"/],
    ])("should name a wrong option: %j", async (wrong, sentence) => {
      await expectRefusal({ ...env, ...wrong }, sentence)
    })

    async function expectRefusal(
      given: Record<string, string>,
      sentence: RegExp
    ): Promise<Launch> {
      const launched = new Launch(checkout, given)
      const { code } = await launched.exited
      expect(code).toBe(1)
      expect(launched.errors).toMatch(sentence)
      expect(launched.errors.trim().split("\n")).toHaveLength(1)
      expect(launched.output).not.toMatch(/Build|Migrations/)
      return launched
    }
  })

  it.each(["orders", "deliveries"])(
    "should leave nothing behind when killed in the first seed's %s",
    async (part) => {
      launch = new Launch(checkout, env)
      const line = new RegExp(`[1-9]\\d* of \\d+ ${part}`)
      await launch.until(() => line.test(checkout.read(".data/logs/seed.log")))
      launch.signalGroup("SIGKILL")
      await launch.exited
      await expectNothingLeft()
    }
  )

  it("should complete that seed at the next start", async () => {
    launch = new Launch(checkout, env)
    await launch.ready()
    expect(launch.phase("Demo data")).toMatch(/done/)
    expect(launch.output).toContain("going on with a seed that was stopped")
    expect(await demoMark(checkout)).toBe("done")
    const counts = await demoCounts(checkout)
    expect(counts).toMatchObject({
      orders: 30,
      handles: counts.products,
      key_titles: counts.keys,
      branches: 2,
      users: 1,
      regions: 3,
    })
    expect(counts.products).toBeGreaterThanOrEqual(80)
  })

  it("should have deliveries of every kind, each once", async () => {
    const all = await demoDeliveries(checkout)
    const count = (status: string) =>
      all.filter((delivery) => delivery.status === status).length
    expect(
      Object.fromEntries(DELIVERY_STATUSES.map((one) => [one, count(one)]))
    ).toEqual({
      unassigned: 2,
      assigned: 2,
      accepted: 1,
      picked_up: 1,
      arrived: 1,
      delivered: 14,
      failed: 1,
      cancelled: 1,
      returned: 1,
    })
    expect(new Set(all.map(({ fulfillment_id }) => fulfillment_id)).size).toBe(
      all.length
    )
    for (const delivery of all) {
      expect(delivery).toMatchObject({
        history: ["unassigned", ...WAY_TO[delivery.status]],
        is_settled: true,
        is_booked: true,
      })
    }
    expect(await demoCash(checkout)).toEqual([
      { currency_code: "kwd", is_held: true, hand_overs: 1, requested: 0 },
      { currency_code: "sar", is_held: true, hand_overs: 2, requested: 1 },
    ])
  })

  it("should end with a ready screen that is true", async () => {
    const screen = readReadyScreen(launch.output)
    expect(screen.admin).toBe(`http://localhost:${port}/app`)
    expect((await fetch(screen.admin)).status).toBe(200)
    expect(screen.commands).toHaveLength(3)
    expect(screen.commands.join("\n")).toContain("basmati-rice/units")
    expect(screen.commands.join("\n")).toContain(screen.key)
    for (const command of screen.commands) {
      expect([command, await paste(command)]).toEqual([command, 200])
    }
  })

  it("should let the shown user into the admin over plain http", async () => {
    const { email, password } = readReadyScreen(launch.output)
    const base = `http://localhost:${port}`
    const signedIn = await fetch(`${base}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    })
    const { token } = await signedIn.json()
    const session = await fetch(`${base}/auth/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    })
    const cookie = session.headers.get("set-cookie") ?? ""
    expect(cookie).not.toMatch(/secure/i)
    const me = await fetch(`${base}/admin/users/me`, {
      headers: { cookie: cookie.split(";")[0] },
    })
    expect(me.status).toBe(200)
  })

  it("should serve the pictures, and keep secrets to itself", async () => {
    const [{ thumbnail }] = await rows<{ thumbnail: string }>(
      checkout,
      "select thumbnail from product where thumbnail is not null limit 1"
    )
    expect((await fetch(thumbnail)).status).toBe(200)
    const shown = launch.output + launch.errors
    for (const secret of Object.values(
      JSON.parse(checkout.read(".data/secrets.json"))
    )) {
      expect(shown).not.toContain(secret)
    }
  })

  it("should refuse a second store of the same folder", async () => {
    const second = new Launch(checkout, { PORT: String(await freePort()) })
    expect((await second.exited).code).toBe(1)
    expect(second.errors).toMatch(/^The store of this folder is running/)
    expect(await isOpen(port)).toBe(true)
  })

  it("should end under load on SIGTERM", async () => {
    const { key } = readReadyScreen(launch.output)
    const load = startLoad(`http://localhost:${port}/store/products`, key)
    await soon(() => load.answered > 20)
    launch.signal("SIGTERM")
    expect(await launch.exited).toEqual({ code: 0, signal: null })
    await load.stop()
    expect(load.broken).toEqual([])
    await expectNothingLeft()
  })

  it("should neither seed nor build at the second start", async () => {
    launch = new Launch(checkout, env)
    await launch.ready()
    expect(launch.phase("Build")).toMatch(/skipped: .*unchanged/)
    expect(launch.phase("Migrations")).toMatch(/skipped/)
    expect(launch.phase("Demo data")).toMatch(/skipped/)
    const [command] = readReadyScreen(launch.output).commands
    expect(await paste(command)).toBe(200)
  })

  it("should end on Ctrl-C, pressed twice", async () => {
    launch.signalGroup("SIGINT")
    await sleep(100)
    launch.signalGroup("SIGINT")
    expect(await launch.exited).toEqual({ code: 0, signal: null })
    await expectNothingLeft()
  })

  const asNobody =
    isRoot && linux ? describe : (describe.skip as unknown as typeof describe)
  const reason = isRoot && linux ? "" : " (skipped: only root can be another)"

  asNobody(`as an ordinary user${reason}`, () => {
    let theirs: Checkout
    let started: Launch

    afterAll(async () => {
      await end(started)
      theirs?.remove()
    })

    it("should work from nothing to a shop", async () => {
      theirs = new Checkout(NOBODY, checkout)
      started = new Launch(theirs, env)
      await started.ready()
      expect(started.phase("Build")).toContain("skipped")
      expect(started.phase("Demo data")).toContain("done")
      const { commands } = readReadyScreen(started.output)
      expect(await paste(commands[0])).toBe(200)
      started.signal("SIGTERM")
      expect((await started.exited).code).toBe(0)
      await soon(() => processesOf(theirs).length === 0)
      expect(processesOf(theirs)).toEqual([])
    })
  })

  async function expectNothingLeft(): Promise<void> {
    if (linux) {
      await soon(() => processesOf(checkout).length === 0)
      expect(processesOf(checkout)).toEqual([])
    }
    await soon(async () => !(await isOpen(databasePort(checkout))))
    expect(await isOpen(port)).toBe(false)
    expect(await isOpen(databasePort(checkout))).toBe(false)
  }
})

async function end(launch: Launch | undefined): Promise<void> {
  try {
    launch?.signal("SIGTERM")
    await launch?.exited
  } catch {
    // It has ended already.
  }
}

/** Four customers who ask without a pause until the store refuses them. */
function startLoad(url: string, key: string) {
  const load = {
    answered: 0,
    broken: [] as string[],
    over: false,
    stop: async () => {
      load.over = true
      await Promise.all(customers)
    },
  }
  const ask = async () => {
    while (!load.over) {
      try {
        const answer = await fetch(url, {
          headers: { "x-publishable-api-key": key },
        })
        await answer.arrayBuffer()
        load.answered++
        if (answer.status >= 500) {
          load.broken.push(`${answer.status}`)
        }
      } catch {
        // Refused: the store takes no more connections.
        await sleep(20)
      }
    }
  }
  const customers = Array.from({ length: 4 }, ask)
  return load
}
