/**
 * `npm run prove:delivery`: a day of 40 couriers and 400 orders on a lossy
 * network; `npm test` plays a twentieth of it.
 */
import { prove } from "./lib/prove.mjs"

prove("delivery/day", {
  DAY_COURIERS: "40",
  DAY_ORDERS: "400",
})
