import { Failure } from "./failure.mjs"
import { pg } from "./packages.mjs"
import { whyNoAnswer } from "./ports.mjs"

/** @typedef {import("pg").Client} Client */

/**
 * @template T
 * @param {string} url
 * @param {(client: Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new (pg().Client)({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
  })
  client.on("error", () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * @param {string} url DATABASE_URL
 * @throws {Failure} one sentence that says what does not work, no password
 */
export async function assertDatabaseReachable(url) {
  const place = placeOf(url, "DATABASE_URL")
  try {
    await withClient(url, (client) => client.query("select 1"))
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === "3D000") {
      throw new Failure(
        `There is no database ${new URL(url).pathname.slice(1)} at ${place}: create it, or correct DATABASE_URL.`
      )
    }
    if (code?.startsWith("28")) {
      throw new Failure(
        `The database at ${place} refuses the user or password of DATABASE_URL.`
      )
    }
    throw new Failure(
      `The database at ${place} cannot be reached (${code ?? message}): start it, or correct DATABASE_URL.`
    )
  }
}

/** @param {string} url REDIS_URL */
export async function assertRedisReachable(url) {
  const place = placeOf(url, "REDIS_URL")
  const { hostname, port } = new URL(url)
  const reason = await whyNoAnswer(hostname, Number(port || 6379))
  if (reason) {
    throw new Failure(
      `Redis at ${place} cannot be reached (${reason}): start it, or correct REDIS_URL.`
    )
  }
}

/**
 * @param {string} url
 * @param {string} name of the variable
 */
function placeOf(url, name) {
  try {
    const { hostname, port } = new URL(url)
    return port ? `${hostname}:${port}` : hostname
  } catch {
    throw new Failure(
      `Wrong environment: ${name}: is not a URL; characters such as @ : / in a password must be percent-encoded.`
    )
  }
}
