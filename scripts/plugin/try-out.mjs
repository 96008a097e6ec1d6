import { createShop } from "./shop.mjs"

/** Of the merchant who tries out the host. */
export const ACCOUNT = {
  email: "merchant@example.com",
  password: "supersecret-1",
}

/**
 * Starts the host, lets the steps use it, and stops it.
 *
 * @param {import("./host.mjs").Host} host
 * @param {import("./report.mjs").Report} report
 * @param {string} title
 * @param {{ steps: import("./steps/index.mjs").Step[], shop?: import("./shop.mjs").Shop }} what
 */
export async function tryOut(host, report, title, { steps, ...known }) {
  const { url, stop } = await report.groundwork(title, () => host.start())
  const sdk = sdkOf(host, url)
  const merchant = sdk()
  await merchant.auth.login("user", "emailpass", ACCOUNT)
  const shop =
    known.shop ??
    (await report.groundwork("a merchant opens a shop", () =>
      createShop(merchant.admin)
    ))
  for (const { title, run } of steps) {
    await report.step(title, (skip) =>
      run({
        host,
        url,
        merchant,
        account: ACCOUNT,
        shop,
        storefront: (locale) => sdk(shop.publishableKey, locale),
        sql: (query) => host.sql(query),
        skip,
      })
    )
  }
  await stop()
  return shop
}

/**
 * The official SDK as the host has it installed.
 *
 * @param {import("./host.mjs").Host} host
 * @param {string} baseUrl
 */
function sdkOf(host, baseUrl) {
  const { default: Medusa } = host.require("@medusajs/js-sdk")
  return (
    /** @type {string} */ publishableKey = "",
    /** @type {string} */ locale = ""
  ) =>
    new Medusa({
      baseUrl,
      publishableKey,
      globalHeaders: locale ? { "x-medusa-locale": locale } : {},
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })
}
