import type { RouteContract } from "../lib/http/contract"
import * as adminProductUnits from "./admin/products/[id]/units/contract"
import * as adminStockTakes from "./admin/stock-takes/contract"
import * as adminUnits from "./admin/units/contract"
import * as docs from "./docs/contract"
import * as storeProductUnits from "./store/products/[id]/units/contract"
import * as storeUnits from "./store/units/contract"

/**
 * Every route the suite registers. Validation, OpenAPI, the Postman
 * collection, the rights matrix and the test that walks the routes read this
 * list: a route that is not in it fails the tests.
 */
export const contracts: readonly RouteContract[] = [
  ...Object.values(storeUnits),
  ...Object.values(storeProductUnits),
  ...Object.values(adminUnits),
  ...Object.values(adminProductUnits),
  ...Object.values(adminStockTakes),
  ...Object.values(docs),
]
