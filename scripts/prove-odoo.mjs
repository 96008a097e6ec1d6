/**
 * `npm run prove:odoo`: 500 products, three price lists, two branches and 60
 * orders, while connections are cut, changes are committed late and the store
 * is killed twice; `npm test` plays a tenth of it.
 */
import { prove } from "./lib/prove.mjs"

prove("odoo/chaos", { PROVE_PRODUCTS: "500", PROVE_ORDERS: "60" })
