import { suiteTest } from "../../support/app"
import { pseudoRandom, type Random } from "../../support/random"
import { cartSteps, newCart } from "./support/cart-steps"
import { comboSteps } from "./support/combo-steps"
import { coreLineSteps } from "./support/core-steps"
import { createDeli, type Deli } from "./support/deli"
import { ModelShop } from "./support/model-cart"
import { Player } from "./support/player"
import { createPromotions } from "./support/promotions"

/** `npm run prove:combos` plays 300 steps a seed, `npm test` a part. */
const STEPS = Number(process.env.COMBO_STEPS ?? 120)
const SEEDS = (process.env.COMBO_SEEDS ?? "1").split(",").map(Number)

/** What the shelves hold at the beginning. */
const STOCK: Record<keyof Deli["items"], number> = {
  bread: 700,
  tea: 160,
  juice: 160,
  eggs: 900,
}

suiteTest(
  {
    seed: async (context) => {
      const deli = await createDeli(context)
      await createPromotions(context.container, deli)
      return deli
    },
  },
  (app) => {
    it.each(SEEDS)(
      `should keep every deal whole through ${STEPS} random calls (seed %p)`,
      async (seed) => {
        const random = pseudoRandom(seed)
        // Prices are changed on the way: a copy for each seed.
        const deli: Deli = structuredClone(app.seeded)
        const shop = new ModelShop(deli)
        for (const [name, item] of Object.entries(deli.items)) {
          shop.restock(
            item.inventory_item_id,
            STOCK[name as keyof Deli["items"]]
          )
        }
        const player = new Player(app, deli, shop, random)
        const steps = {
          ...comboSteps(player),
          ...coreLineSteps(player),
          ...cartSteps(player),
        }
        await newCart(player)
        let deck: string[] = []
        for (let step = 0; step < STEPS;) {
          deck = deck.length ? deck : shuffled(random, Object.keys(steps))
          const name = deck.pop() ?? ""
          player.begin(`seed ${seed}, step ${step}, ${name}`)
          step += (await steps[name]()) ? 1 : 0
        }
        const counts = [...player.tally.values()]
        const accepted = counts.reduce((sum, count) => sum + count.accepted, 0)
        const refused = counts.reduce((sum, count) => sum + count.refused, 0)
        expect(accepted / (accepted + refused)).toBeGreaterThanOrEqual(0.6)
        const never = [...player.tally].filter(([, count]) => !count.accepted)
        expect({ seed, never }).toEqual({ seed, never: [] })
      },
      3_600_000
    )
  }
)

/** Every kind of step comes once in each round, in a random order. */
function shuffled(random: Random, names: string[]): string[] {
  const left = [...names]
  return names.map(() => left.splice(random.below(left.length), 1)[0])
}
