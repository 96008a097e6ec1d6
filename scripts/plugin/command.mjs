import { Failure } from "../lib/failure.mjs"
import { readable } from "../lib/log-line.mjs"

/** The store's own settings, and what `npm run` says about this checkout. */
const NOT_INHERITED =
  /^(NODE_ENV|NODE_OPTIONS|DATABASE_URL|REDIS_URL|PORT|HOST|INIT_CWD|UPLOAD_DIR|DISABLE_ADMIN|JWT_SECRET|COOKIE_.*|ADMIN_.*|MEDUSA_.*|SUITE_.*|RATE_LIMIT.*|.*_CORS|npm_(?!config_(registry|cache|userconfig|globalconfig)$).*)$/

/**
 * @param {Record<string, string>} [more]
 * @returns {Record<string, string | undefined>} environment of a stranger
 */
export function cleanEnv(more = {}) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !NOT_INHERITED.test(name)
  )
  return {
    ...Object.fromEntries(inherited),
    MEDUSA_DISABLE_TELEMETRY: "true",
    ...more,
  }
}

/**
 * Runs a command to its end.
 *
 * @param {import("../lib/children.mjs").Children} children
 * @param {object} what
 * @param {string} what.name for messages
 * @param {string[]} what.command program and arguments
 * @param {string} what.cwd
 * @param {Record<string, string>} [what.env]
 * @param {string} [what.log]
 * @returns {Promise<{ output: string[] }>} last lines of what it printed
 * @throws {Failure} with these lines when it fails
 */
export async function runCommand(children, what) {
  const [program, ...args] = what.command
  const child = children.start(what.name, program, args, {
    cwd: what.cwd,
    env: cleanEnv(what.env),
    log: what.log,
  })
  const { code, signal } = await child.exited
  child.closeLog()
  if (code !== 0) {
    throw new Failure(
      `${what.name} ended with ${signal ?? `exit code ${code}`}.`,
      { output: child.tail().map(readable) }
    )
  }
  return { output: child.tail() }
}
