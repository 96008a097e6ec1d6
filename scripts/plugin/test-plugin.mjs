/**
 * `npm run test:plugin [-- 2.20]`: packs the suite, installs the tarball into
 * a fresh stock Medusa application with a PostgreSQL of its own, and uses it
 * as a merchant and a customer do. Nothing in this checkout is written.
 * `HOST_DIR` keeps the application in a folder: the next run installs faster.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { Launcher } from "../lib/launcher.mjs"
import { assertInstalled } from "../lib/packages.mjs"
import { createDatabase, startPostgres } from "../lib/postgres.mjs"
import { Host } from "./host.mjs"
import { packPackage } from "./package.mjs"
import { GivenUp, Report } from "./report.mjs"
import { createShop } from "./shop.mjs"
import { ALL_OFF, WITH_DEFAULTS } from "./steps/index.mjs"
import { DEFAULT_MINOR, versionsOf } from "./versions.mjs"

const MERCHANT = { email: "merchant@example.com", password: "supersecret-1" }
const DATABASE = "host"
const OFF = { features: { units: false } }

await new Launcher().run(async (launcher) => {
  assertInstalled()
  const versions = versionsOf(process.argv[2] ?? DEFAULT_MINOR)
  const report = new Report()
  try {
    await check(launcher, versions, report)
  } catch (error) {
    if (!(error instanceof GivenUp)) {
      throw error
    }
  }
  return report.summary()
})

/**
 * @param {Launcher} launcher
 * @param {import("./versions.mjs").Versions} versions
 * @param {Report} report
 */
async function check(launcher, versions, report) {
  const { children } = launcher
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-host-"))
  fs.chmodSync(scratch, 0o755)
  launcher.atEnd(children.removeAtEnd(scratch))

  const tarball = await report.groundwork("the suite is packed", () =>
    packPackage(launcher, scratch)
  )
  const cluster = await startPostgres({
    children,
    dataDir: path.join(scratch, "postgres"),
    password: "plugin-check",
    log: path.join(scratch, "postgres.log"),
    settings: { fsync: "off", synchronous_commit: "off" },
  })
  await createDatabase(cluster.url("postgres"), DATABASE)
  const folder = process.env.HOST_DIR ?? path.join(scratch, "app")
  const host = new Host(children, path.resolve(folder), cluster.url(DATABASE))

  await report.groundwork(
    `it is installed into a stock Medusa ${versions.medusa} with the loyalty plugin`,
    () => host.install(versions, tarball)
  )
  host.configure({})
  await report.groundwork("the host migrates", () => host.medusa("db:migrate"))
  await report.groundwork("the host builds, admin included", () =>
    host.medusa("build")
  )
  await host.medusa("user", "-e", MERCHANT.email, "-p", MERCHANT.password)
  const shop = await withRunning(host, report, "the host starts", {
    steps: WITH_DEFAULTS,
  })

  host.configure(OFF)
  await report.groundwork("the host builds with all features off", () =>
    host.medusa("build")
  )
  await withRunning(host, report, "the host starts with all features off", {
    steps: ALL_OFF,
    shop,
  })
}

/**
 * @param {Host} host
 * @param {Report} report
 * @param {string} title
 * @param {{ steps: import("./steps/index.mjs").Step[], shop?: import("./shop.mjs").Shop }} what
 */
async function withRunning(host, report, title, { steps, ...known }) {
  const { url, stop } = await report.groundwork(title, () => host.start())
  const sdk = sdkOf(host, url)
  const admin = sdk()
  await admin.auth.login("user", "emailpass", MERCHANT)
  const shop =
    known.shop ??
    (await report.groundwork("a merchant opens a shop", () =>
      createShop(admin)
    ))
  for (const { title, run } of steps) {
    await report.step(title, (skip) =>
      run({
        host,
        url,
        admin,
        merchant: MERCHANT,
        shop,
        storefront: (locale) => sdk(shop.publishableKey, locale),
        skip,
      })
    )
  }
  await stop()
  return shop
}

/**
 * The official SDK as the host has it installed.
 *
 * @param {Host} host
 * @param {string} baseUrl
 */
function sdkOf(host, baseUrl) {
  const { default: Medusa } = host.require("@medusajs/js-sdk")
  return (
    /** @type {string} */ publishableKey = "",
    /** @type {string} */ locale = ""
  ) =>
    new Medusa({
      baseUrl,
      publishableKey,
      globalHeaders: locale ? { "x-medusa-locale": locale } : {},
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })
}
