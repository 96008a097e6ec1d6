/**
 * `npm run prove:combos`: the model of a cart with deals in full, 300 random
 * calls for each of several seeds, and the races for a limit and for stock;
 * `npm test` plays a part of them.
 */
import { prove } from "./lib/prove.mjs"

prove("combos/(model|limits)", {
  COMBO_STEPS: "300",
  COMBO_SEEDS: "1,2,3,4,5",
  COMBO_RACE_CARTS: "40",
})
