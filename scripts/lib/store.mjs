import { Failure } from "./failure.mjs"
import { readable } from "./log-line.mjs"
import { logFile } from "./medusa.mjs"
import { MEDUSA_CLI, SERVER, shown } from "./paths.mjs"
import { sleep } from "./processes.mjs"

const BOOT_PATIENCE = 120_000

/**
 * Starts `medusa start` on the build and waits until it answers.
 *
 * @param {import("./children.mjs").Children} children
 * @param {import("./environment.mjs").Settings} settings
 * @param {import("./environment.mjs").Env} env
 * @param {(text: string) => void} detail
 * @returns {Promise<import("./children.mjs").Child>}
 */
export async function serve(children, settings, env, detail) {
  const log = logFile("store")
  const child = children.start(
    "The store",
    process.execPath,
    [MEDUSA_CLI, "start", ...listenFlags(settings)],
    { cwd: SERVER, env: { ...env, NODE_ENV: "production" }, log }
  )
  const end = Date.now() + BOOT_PATIENCE
  while (Date.now() < end && child.running()) {
    if (await isHealthy(settings.address)) {
      return child
    }
    await sleep(150)
    detail("booting")
  }
  const output = child.tail().slice(-15).map(readable)
  await child.stop()
  if (output.some((line) => line.includes("EADDRINUSE"))) {
    throw new Failure(
      `Port ${settings.port} was taken by another program while the store was being prepared: stop it, or choose another port by PORT.`
    )
  }
  throw new Failure(
    `The store did not start; its whole output is in ${shown(log)}.`,
    { output }
  )
}

/** @param {import("./environment.mjs").Settings} settings */
export function listenFlags({ port, host }) {
  return ["--port", String(port), ...(host ? ["--host", host] : [])]
}

/** @param {string} address */
async function isHealthy(address) {
  try {
    const answer = await fetch(`${address}/health`, {
      signal: AbortSignal.timeout(2000),
    })
    return answer.ok
  } catch {
    return false
  }
}
