/**
 * `npm run prove:stock`: the ledger test of stock in full, hundreds of random
 * steps for each of several seeds, and the race of forty carts; `npm test` plays
 * a part of both.
 */
import { prove } from "./lib/prove.mjs"

prove("stock/(ledger|guard)", {
  LEDGER_STEPS: "100",
  RACE_CARTS: "40",
  LEDGER_SEEDS: "1,2,3",
})
