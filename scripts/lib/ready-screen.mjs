import { withClient } from "./databases.mjs"
import { storeAccess } from "./store-state.mjs"

const DEFAULT_PASSWORD = "supersecret"
const LINES = 3

/**
 * What a newcomer needs next. A curl line is shown only when the same request
 * has just been answered with 200, so what is shown works when pasted.
 *
 * @param {import("./environment.mjs").Settings} settings
 * @param {string} databaseUrl
 * @returns {Promise<string>}
 */
export async function readyScreen(settings, databaseUrl) {
  const { key, demoAdmin, demoCouriers } = await withClient(
    databaseUrl,
    storeAccess
  )
  const lines = [
    "",
    "  Your store is ready.",
    "",
    `  Admin            ${adminLine(settings)}`,
    `  Sign in          ${demoAdmin ? signIn(demoAdmin, settings) : "as a user of your own; npm run medusa -- user -e you@shop.test -p <password> makes one"}`,
    ...courierLines(demoCouriers, settings),
    `  Store API        ${settings.address}/store`,
    `  Publishable key  ${key ?? "none yet: the admin makes one under Settings, Publishable API keys"}`,
    "",
    "  Try it:",
    "",
    ...(await workingCommands(settings.address, key)),
    "",
    "  Ctrl-C ends the store and its database.",
    "",
  ]
  return lines.join("\n")
}

/** @param {import("./environment.mjs").Settings} settings */
function adminLine({ env, address }) {
  const off = ["true", "1"].includes(env.DISABLE_ADMIN ?? "")
  return off ? "switched off by DISABLE_ADMIN" : `${address}/app`
}

/**
 * @param {string} email
 * @param {import("./environment.mjs").Settings} settings
 */
function signIn(email, { env }) {
  const password = env.ADMIN_PASSWORD
    ? "the password that ADMIN_PASSWORD held at the first start"
    : DEFAULT_PASSWORD
  return `${email} / ${password}`
}

/**
 * The demo's couriers, who sign in at the courier API.
 *
 * @param {string[]} emails
 * @param {import("./environment.mjs").Settings} settings
 */
function courierLines(emails, { address }) {
  return emails.length
    ? [
        `  Courier API      ${address}/courier, sign in at ${address}/auth/courier/emailpass`,
        ...emails.map((email, index) => {
          const label = index === 0 ? "  Couriers         " : " ".repeat(19)
          return `${label}${email} / ${DEFAULT_PASSWORD}`
        }),
      ]
    : []
}

/**
 * @param {string} address
 * @param {string | undefined} key
 * @returns {Promise<string[]>}
 */
async function workingCommands(address, key) {
  const commands = []
  for (const { path, headers } of candidates(key)) {
    if (commands.length < LINES && (await answers(address + path, headers))) {
      const flags = Object.entries(headers)
        .map(([name, value]) => ` -H '${name}: ${value}'`)
        .join("")
      commands.push(`  curl '${address}${path}'${flags}`)
    }
  }
  return commands
}

/** @param {string | undefined} key */
function* candidates(key) {
  if (key) {
    const headers = { "x-publishable-api-key": key }
    yield { path: "/store/products?limit=3&fields=title,handle", headers }
    yield {
      path: "/store/products/basmati-rice/units?currency_code=sar",
      headers: { ...headers, "x-medusa-locale": "ar-SA" },
    }
    yield { path: "/store/units", headers }
    yield { path: "/store/regions", headers }
    yield { path: "/store/collections", headers }
  }
  yield { path: "/health", headers: {} }
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 */
async function answers(url, headers) {
  try {
    const answer = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(20_000),
    })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}
