import { bindingsTo } from "../bindings"
import type { RunContext } from "../runs/run-kind"
import { makeGone } from "./census"
import { TEMPLATE } from "./plan-products"
import type { ProductPlan } from "./plan-types"

/**
 * A product that was deleted in Odoo and made anew there has its codes in the
 * store still, under the old one. Whoever holds a code that the page wants,
 * and is gone in Odoo, gives way: the new one takes the product over.
 *
 * @returns whether somebody gave way, so that it is planned anew
 */
export async function dropMadeAnew(
  { container, client }: Omit<RunContext, "run">,
  plan: ProductPlan
): Promise<boolean> {
  const owners = plan.conflicts.flatMap(({ details }) =>
    typeof details?.owner === "string" ? details.owner : []
  )
  const bound = owners.length
    ? [...(await bindingsTo(container, TEMPLATE, owners)).values()]
    : []
  const held = bound.filter(({ state }) => state !== "gone")
  if (!held.length) {
    return false
  }
  const ids = held.map(({ external_id }) => external_id)
  const alive = await client.search(TEMPLATE, [["id", "in", ids]], {
    context: { active_test: false },
  })
  const gone = held.filter(({ external_id }) => !alive.includes(external_id))
  if (gone.length) {
    await makeGone(container, gone)
  }
  return gone.length > 0
}
