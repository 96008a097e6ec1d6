/**
 * `npm run dev`: `medusa develop` on the store's database, which is started,
 * migrated and seeded as by `npm start`.
 */
import { linkUploads } from "./lib/build.mjs"
import { assertRedisReachable } from "./lib/databases.mjs"
import { assertWritable, commandEnv, readSettings } from "./lib/environment.mjs"
import { assertAlone, takeLock } from "./lib/launcher-lock.mjs"
import { Launcher } from "./lib/launcher.mjs"
import { assertInstalled } from "./lib/packages.mjs"
import { MEDUSA_CLI, ROOT } from "./lib/paths.mjs"
import { assertPortFree } from "./lib/ports.mjs"
import { readSecrets } from "./lib/secrets.mjs"
import { openDatabase, prepareDatabase } from "./lib/store-database.mjs"
import { listenFlags } from "./lib/store.mjs"

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
  launcher.atEnd(takeLock({ script: "scripts/dev.mjs", port: settings.port }))
  const secrets = readSecrets(settings.env)
  const workshop = { children, phases, settings, secrets }

  const { url } = await openDatabase(workshop)
  const env = commandEnv(settings, url, secrets)
  await prepareDatabase(workshop, url, env)
  linkUploads(ROOT, settings.uploads)

  phases.note("Store", `develop mode at ${settings.address}`)
  const store = children.start(
    "The store",
    process.execPath,
    [
      MEDUSA_CLI,
      "develop",
      "--no-lint",
      ...listenFlags(settings),
      ...process.argv.slice(2),
    ],
    { cwd: ROOT, env: { ...env, NODE_ENV: "development" }, inherit: true }
  )
  launcher.ready()
  const { code } = await store.exited
  return code ?? 1
})
