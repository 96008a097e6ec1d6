/**
 * `npm run start:prod`: serves the build in production. Migrates, seeds and
 * builds nothing; further arguments go to `medusa start`.
 */
import { linkUploadsOfBuild } from "./lib/build.mjs"
import {
  assertDatabaseReachable,
  assertRedisReachable,
} from "./lib/databases.mjs"
import { commandEnv, readSettings } from "./lib/environment.mjs"
import { Failure } from "./lib/failure.mjs"
import { Launcher } from "./lib/launcher.mjs"
import { assertInstalled } from "./lib/packages.mjs"
import { MEDUSA_CLI, SERVER } from "./lib/paths.mjs"
import { assertPortFree } from "./lib/ports.mjs"
import { hasBuild } from "./lib/stamps.mjs"
import { listenFlags } from "./lib/store.mjs"

/** Running requests may take their time; systemd's own limit is 90 s. */
const PATIENCE = 50_000
const REQUIRED = ["DATABASE_URL", "JWT_SECRET", "COOKIE_SECRET"]

await new Launcher({ patience: PATIENCE }).run(async (launcher) => {
  assertInstalled()
  if (!hasBuild()) {
    throw new Failure("There is no build: run npm run build first.")
  }
  const settings = readSettings({ production: true })
  const { env } = settings
  const missing = REQUIRED.filter((name) => !env[name])
  if (missing.length) {
    throw new Failure(
      `Wrong environment: ${missing.join(", ")}: must be set in production. See .env.template.`
    )
  }
  await assertPortFree(settings.port, settings.host)
  await assertDatabaseReachable(env.DATABASE_URL ?? "")
  if (env.REDIS_URL) {
    await assertRedisReachable(env.REDIS_URL)
  }
  linkUploads(settings.uploads)

  const store = launcher.children.start(
    "The store",
    process.execPath,
    [MEDUSA_CLI, "start", ...listenFlags(settings), ...process.argv.slice(2)],
    {
      cwd: SERVER,
      inherit: true,
      env: {
        ...commandEnv(settings, env.DATABASE_URL ?? "", {
          jwt: "",
          cookie: "",
        }),
        COOKIE_SECURE: env.COOKIE_SECURE,
        NODE_ENV: "production",
      },
    }
  )
  launcher.ready()
  const { code } = await store.exited
  return code ?? 1
})

/**
 * A release folder may be read-only; then the link is made when it is built.
 *
 * @param {string} uploads
 */
function linkUploads(uploads) {
  try {
    linkUploadsOfBuild(uploads)
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== "EACCES" && code !== "EROFS") {
      throw error
    }
    process.stderr.write(`warn: uploads are not linked: ${message}\n`)
  }
}
