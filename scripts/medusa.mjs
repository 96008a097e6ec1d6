/**
 * `npm run medusa -- <command>`: any command of Medusa's own tool on the
 * store's database, whether the store is running or not. `npm run migrate`
 * and `npm run seed` are two of them.
 */
import { assertWritable, commandEnv, readSettings } from "./lib/environment.mjs"
import { liveLauncher } from "./lib/launcher-lock.mjs"
import { Launcher } from "./lib/launcher.mjs"
import { assertInstalled } from "./lib/packages.mjs"
import { MEDUSA_CLI, ROOT } from "./lib/paths.mjs"
import { databaseUrl, runningPostgres } from "./lib/postgres.mjs"
import { readSecrets } from "./lib/secrets.mjs"
import { DATABASE, DATA_DIR, openDatabase } from "./lib/store-database.mjs"

await new Launcher().run(async (launcher) => {
  const { children, phases } = launcher
  assertInstalled()
  const settings = readSettings()
  assertWritable()
  const secrets = readSecrets(settings.env)
  const url =
    urlOfRunningStore(settings, secrets) ??
    (await openDatabase({ children, phases, settings, secrets })).url
  const command = children.start(
    "medusa",
    process.execPath,
    [MEDUSA_CLI, ...process.argv.slice(2)],
    { cwd: ROOT, env: commandEnv(settings, url, secrets), inherit: true }
  )
  const { code } = await command.exited
  return code ?? 1
})

/**
 * @param {import("./lib/environment.mjs").Settings} settings
 * @param {import("./lib/secrets.mjs").Secrets} secrets
 */
function urlOfRunningStore(settings, secrets) {
  if (settings.env.DATABASE_URL || !liveLauncher()) {
    return undefined
  }
  const server = runningPostgres(DATA_DIR)
  return server && databaseUrl(secrets.database, server.port, DATABASE)
}
