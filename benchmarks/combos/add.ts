import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addToCartWorkflow,
  createCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { planCartCombos } from "../../src/workflows/combo/plan-cart-combos"
import { setCartCombosWorkflow } from "../../src/workflows/combo/workflows/set-cart-combos"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
const WARM_UP = 10

type Seeded = {
  region: string
  channel: string
  combo: string
  parts: string[]
}

type Sample = { ms: number; statements: number }

/**
 * Adds five lines to a new cart by the core's workflow and a combo of the same
 * five parts by ours, in turn and on the same level: one workflow run each.
 * `args[1]` is what was seeded; the samples go to `args[0]`.
 */
export default async function add({
  container,
  args,
}: ExecArgs): Promise<void> {
  const { region, channel, combo, parts }: Seeded = JSON.parse(args[1])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let statements = 0
  knex.on("query", () => {
    statements += 1
  })
  const newCart = async () => {
    const { result } = await createCartWorkflow(container).run({
      input: {
        region_id: region,
        sales_channel_id: channel,
        currency_code: "sar",
      },
    })
    return result.id
  }
  const input = (cart_id: string) => ({
    cart_id,
    add: [{ combo_id: combo, quantity: 1 }],
  })
  const contestants: Record<string, (cartId: string) => Promise<unknown>> = {
    "five lines, the core's addToCartWorkflow": (cart_id) =>
      addToCartWorkflow(container).run({
        input: {
          cart_id,
          items: parts.map((variant_id) => ({ variant_id, quantity: 1 })),
        },
      }),
    "one combo of five, setCartCombosWorkflow": (cart_id) =>
      setCartCombosWorkflow(container).run({ input: input(cart_id) }),
    "of which reading and planning": (cart_id) =>
      planCartCombos(container, input(cart_id)),
  }
  const samples: Record<string, Sample[]> = {}
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const cartId = await newCart()
      statements = 0
      const start = performance.now()
      await run(cartId)
      const sample = { ms: performance.now() - start, statements }
      if (round >= WARM_UP) {
        samples[name] = [...(samples[name] ?? []), sample]
      }
    }
  }
  writeFileSync(args[0], JSON.stringify(samples))
}
