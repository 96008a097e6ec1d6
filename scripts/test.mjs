/**
 * `npm test`: every test, with a PostgreSQL of its own in a temporary folder,
 * in memory where there is room: each test gets a copied database.
 * What stands behind `--` goes to Jest: `npm test -- units -t "should list"`.
 * The last line is `N passed, N failed`, with skipped ones when there are any.
 */
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Launcher } from "./lib/launcher.mjs"
import { assertInstalled, parseEnvFile } from "./lib/packages.mjs"
import { ROOT } from "./lib/paths.mjs"
import { startPostgres, USER } from "./lib/postgres.mjs"
import { scratchPlace } from "./lib/scratch-place.mjs"
import { readResults, resultLine } from "./lib/test-results.mjs"

const { projectsOf } = createRequire(import.meta.url)("./lib/test-projects.cjs")
const PASSWORD = "tests"
/** Two applications with their pools, and the databases' templates. */
const FOR_SPEED = {
  max_connections: "300",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "256MB",
}
/** Set for a store, it would reach a test's application. */
const STORE_VARIABLES =
  /^(DATABASE_URL|REDIS_URL|PORT|HOST|UPLOAD_DIR|DISABLE_ADMIN|JWT_SECRET|COOKIE_|ADMIN_PASSWORD|MEDUSA_|SUITE_|RATE_LIMIT|.*_CORS$)/

await new Launcher().run(async (launcher) => {
  assertInstalled()
  const folder = fs.mkdtempSync(path.join(scratchPlace(), "saptmarkets-test-"))
  fs.chmodSync(folder, 0o755)
  launcher.atEnd(launcher.children.removeAtEnd(folder))
  const cluster = await startPostgres({
    children: launcher.children,
    dataDir: path.join(folder, "postgres"),
    password: PASSWORD,
    log: path.join(folder, "postgres.log"),
    settings: FOR_SPEED,
  })
  const env = testEnv(cluster.port, folder)
  const args = process.argv.slice(2)
  // What follows the last flag of several values would be one of them.
  const chosen = args.includes("--selectProjects")
    ? []
    : ["--selectProjects", ...projectsOf(args.length === 0)]
  const file = path.join(folder, "results.json")
  const jest = launcher.children.start(
    "jest",
    process.execPath,
    [
      path.join(ROOT, "node_modules/jest/bin/jest.js"),
      ...chosen,
      "--maxWorkers=2",
      // The file provider and the workflow engine leave timers behind.
      "--forceExit",
      "--passWithNoTests",
      "--json",
      `--outputFile=${file}`,
      ...args,
    ],
    { cwd: ROOT, env, inherit: true }
  )
  const { code } = await jest.exited
  const total = readResults(file, code)
  if (total.passed + total.failed + total.skipped === 0) {
    process.stdout.write("\nNo test fits these arguments.\n")
    total.failed = 1
  }
  process.stdout.write(`\n${resultLine(total)}\n`)
  return total.failed > 0 ? 1 : 0
})

/**
 * Nothing of the developer's shell or `.env` reaches a test: what is set to
 * nothing here is neither inherited nor read from the file.
 *
 * @param {number} port of the database
 * @param {string} folder for uploads
 */
function testEnv(port, folder) {
  const given = { ...process.env }
  const names = [
    ...Object.keys(given).filter((name) => STORE_VARIABLES.test(name)),
    ...Object.keys(parseEnvFile(path.join(ROOT, ".env"))),
    ...Object.keys(parseEnvFile(path.join(ROOT, ".env.test"))),
  ]
  const nothing = Object.fromEntries(names.map((name) => [name, ""]))
  return {
    ...given,
    ...nothing,
    NODE_ENV: "test",
    NODE_OPTIONS: `${given.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings`,
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: USER,
    DB_PASSWORD: PASSWORD,
    JWT_SECRET: "suite-tests-jwt-secret",
    COOKIE_SECRET: "suite-tests-cookie-secret",
    RATE_LIMIT: "false",
    UPLOAD_DIR: path.join(folder, "static"),
    LOG_LEVEL: given.LOG_LEVEL ?? "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}
