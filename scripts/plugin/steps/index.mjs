import { adminRoute } from "./admin-route.mjs"
import { cashAtTheDoor, cashRests } from "./cash-at-the-door.mjs"
import { comboPurchase, combosRest } from "./combo-purchase.mjs"
import { dispatching, dispatchingRests } from "./dispatching.mjs"
import { exportsLoad } from "./exports-load.mjs"
import { contentRests, homepageShown } from "./homepage.mjs"
import { hookOfHost } from "./hook-of-host.mjs"
import { installedFiles } from "./installed-files.mjs"
import { languagesRest, languagesSpoken } from "./languages.mjs"
import { odooRests } from "./odoo-rests.mjs"
import { liveOrders, liveRests } from "./live-orders.mjs"
import { purchaseByUnit } from "./purchase-by-unit.mjs"
import { searchFinds, searchRests } from "./search.mjs"
import { stockGuard, stockGuardRests } from "./stock-guard.mjs"
import { stockRests, stockTaking } from "./stock-taking.mjs"
import { unitsInAdminBundle } from "./units-in-admin-bundle.mjs"
import { unitsInAdminMenu } from "./units-in-admin-menu.mjs"
import { unitsRest } from "./units-rest.mjs"
import { unitsShipped } from "./units-shipped.mjs"
import { wrongOption } from "./wrong-option.mjs"

/**
 * What every step gets.
 *
 * @typedef {object} Context
 * @property {import("../host.mjs").Host} host
 * @property {string} url of the running host
 * @property {any} merchant the official SDK, signed in
 * @property {{ email: string, password: string }} account of the merchant
 * @property {import("../shop.mjs").Shop} shop
 * @property {(locale?: string) => any} storefront the official SDK with a publishable key
 * @property {(query: string) => Promise<any[]>} sql rows from its database
 * @property {(reason: string) => void} skip
 *
 * @typedef {{ title: string, run: (context: Context) => Promise<void> }} Step
 */

/** With the suite's defaults. A capability adds its own step here. */
export const WITH_DEFAULTS = [
  installedFiles,
  exportsLoad,
  wrongOption,
  unitsShipped,
  purchaseByUnit,
  stockGuard,
  stockTaking,
  comboPurchase,
  homepageShown,
  dispatching,
  cashAtTheDoor,
  liveOrders,
  searchFinds,
  languagesSpoken,
  odooRests,
  adminRoute,
  unitsInAdminBundle,
  unitsInAdminMenu,
]

/** All features off. A capability adds here what then has to be gone. */
export const ALL_OFF = [
  ...unitsRest,
  stockGuardRests,
  stockRests,
  ...combosRest,
  contentRests,
  dispatchingRests,
  cashRests,
  liveRests,
  searchRests,
  languagesRest,
  hookOfHost,
]
