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
import { HOOK_FILE, HOOK_OPTIONS, HOOK_SOURCE } from "./steps/hook-of-host.mjs"
import { ALL_OFF, WITH_DEFAULTS } from "./steps/index.mjs"
import { ACCOUNT, tryOut } from "./try-out.mjs"
import { DEFAULT_MINOR, versionsOf } from "./versions.mjs"

const DATABASE = "host"

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
  await host.medusa("user", "-e", ACCOUNT.email, "-p", ACCOUNT.password)
  const shop = await tryOut(host, report, "the host starts", {
    steps: WITH_DEFAULTS,
  })

  const off = (await host.features()).map((/** @type {string} */ name) => [
    name,
    false,
  ])
  host.configure({ features: Object.fromEntries(off), ...HOOK_OPTIONS })
  host.addSource(HOOK_FILE, HOOK_SOURCE)
  await report.groundwork("the host builds with all features off", () =>
    host.medusa("build")
  )
  await tryOut(host, report, "the host starts with all features off", {
    steps: ALL_OFF,
    shop,
  })
}
