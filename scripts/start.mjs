/**
 * `npm start`: database, migrations, build, demo data, then the store, from
 * nothing to a shop in one command. See `docs/deploy.md` for production.
 */
import { build, isBuildCurrent, linkUploadsOfBuild } from "./lib/build.mjs"
import { assertRedisReachable } from "./lib/databases.mjs"
import { assertWritable, commandEnv, readSettings } from "./lib/environment.mjs"
import { assertAlone, takeLock } from "./lib/launcher-lock.mjs"
import { Launcher } from "./lib/launcher.mjs"
import { readable } from "./lib/log-line.mjs"
import { logFile } from "./lib/medusa.mjs"
import { assertInstalled } from "./lib/packages.mjs"
import { shown } from "./lib/paths.mjs"
import { assertPortFree } from "./lib/ports.mjs"
import { readyScreen } from "./lib/ready-screen.mjs"
import { readSecrets } from "./lib/secrets.mjs"
import { openDatabase, prepareDatabase } from "./lib/store-database.mjs"
import { serve } from "./lib/store.mjs"

await new Launcher().run(async (launcher) => {
  const { children, phases } = launcher
  assertInstalled()
  const settings = readSettings()
  assertWritable()
  assertAlone()
  await assertPortFree(settings.port, settings.host)
  if (settings.env.REDIS_URL) {
    await assertRedisReachable(settings.env.REDIS_URL)
  }
  launcher.atEnd(takeLock({ script: "scripts/start.mjs", port: settings.port }))
  const secrets = readSecrets(settings.env)
  const workshop = { children, phases, settings, secrets }

  const { url, cluster } = await openDatabase(workshop)
  const env = commandEnv(settings, url, secrets)
  await Promise.all([
    buildIfChanged(workshop),
    prepareDatabase(workshop, url, env),
  ])
  linkUploadsOfBuild(settings.uploads)

  const store = await phases.run(
    "Store",
    `starting on port ${settings.port}`,
    (detail) => serve(children, settings, env, detail),
    () => `answers at ${settings.address}`
  )
  process.stdout.write(await readyScreen(settings, url))
  launcher.ready()
  phases.note("Ready", `${phases.elapsed.toFixed(0)} s after the start\n`)
  store.closeLog()
  store.onLine((/** @type {string} */ line) =>
    process.stdout.write(`${readable(line)}\n`)
  )

  await Promise.race([
    launcher.mustLive(store, shown(logFile("store"))),
    ...(cluster
      ? [launcher.mustLive(cluster.process, shown(logFile("postgres")))]
      : []),
  ])
})

/** @param {import("./lib/store-database.mjs").Workshop} workshop */
async function buildIfChanged({ children, phases, settings }) {
  if (isBuildCurrent(settings)) {
    phases.note("Build", "skipped: the sources are unchanged")
    return
  }
  await phases.run("Build", "compiling the store and its admin", (detail) =>
    build(children, settings, detail)
  )
}
