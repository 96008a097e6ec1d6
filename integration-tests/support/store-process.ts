import { spawn, type ChildProcess } from "node:child_process"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { eventually } from "./eventually"
import { freePort } from "./redis"

/** A store of its own process on the test's database. */
export type StoreProcess = {
  url: string
  child: ChildProcess
  /** What it printed. */
  said: () => string
  /** Resolves with the exit code once it has ended. */
  ended: Promise<number | null>
  stop: () => Promise<void>
}

/**
 * Starts `medusa start` beside the test's own application.
 * @param env what differs: `REDIS_URL`, `MEDUSA_WORKER_MODE`
 */
export async function startStoreProcess(
  container: MedusaContainer,
  env: Record<string, string>
): Promise<StoreProcess> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw("select current_database() as name")
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [require.resolve("@medusajs/cli/cli.js"), "start"],
    {
      cwd: process.cwd(),
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        NODE_ENV: "development",
        PORT: String(port),
        DISABLE_ADMIN: "true",
        DATABASE_URL: `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${rows[0].name}`,
        ...env,
      },
    }
  )
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  child.stderr.on("data", (chunk) => (said += chunk))
  const ended = new Promise<number | null>((resolve) =>
    child.on("exit", resolve)
  )
  const url = `http://localhost:${port}`
  await eventually(async () => {
    if (child.exitCode !== null) {
      throw new Error(`The store ended: ${said}`)
    }
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(200)
  }, 240_000)
  const stop = async () => {
    child.kill("SIGTERM")
    const timer = setTimeout(() => child.kill("SIGKILL"), 30_000)
    await ended
    clearTimeout(timer)
  }
  return { url, child, said: () => said, ended, stop }
}
