import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import type { ComboDefinition } from "../../queries/combo/combo-definitions"
import { selectionKey } from "../../modules/combo/rules/selection"
import {
  cartOfCombos,
  type CartOfCombos,
  type ComboInstance,
} from "./cart-of-combos"
import { diffLines, hasLinesOf } from "./diff-lines"
import {
  evaluateInstance,
  type ComboProblem,
  type WantedLine,
} from "./evaluate-instance"
import { loadComboCart, type ComboCart } from "./load-combo-cart"
import { firstObstacle, type ComboObstacle } from "./first-obstacle"
import type {
  CartCombosPlan,
  RemovedCombo,
  SetCartCombosInput,
} from "./plan-types"

/**
 * Plans what a cart's lines have to be so that they follow from its deals.
 * Reads only; the same call twice plans nothing the second time.
 *
 * @throws SuiteError `not_found` for the cart, a combo or an instance, and in
 * mode `change` the reason why a deal cannot be bought
 */
export async function planCartCombos(
  container: MedusaContainer,
  input: SetCartCombosInput
): Promise<CartCombosPlan> {
  const cart = await cartOfCombos(container, input.cart_id)
  if (!cart) {
    throw new SuiteError("not_found", "not_found", {
      entity: "cart",
      id: input.cart_id,
    })
  }
  if (cart.completed_at) {
    throw new SuiteError("not_allowed", "cart_completed", { id: cart.id })
  }
  const { instances, touched, added } = nextInstances(cart, input)
  const loaded = await loadComboCart(container, cart, instances)
  const draft = new Draft(cart, instances, loaded)
  if (input.mode === "keep") {
    draft.keep()
  } else if (input.mode === "repair") {
    draft.repair()
  } else {
    draft.change(touched)
  }
  return draft.plan(added)
}

/** The instances that there will be, and which of them the caller touched. */
function nextInstances(cart: CartOfCombos, input: SetCartCombosInput) {
  const instances = new Map(
    cart.instances.map((instance) => [instance.id, { ...instance }])
  )
  const find = (id: string): ComboInstance => {
    const instance = instances.get(id)
    if (!instance) {
      throw new SuiteError("not_found", "not_found", { entity: "combo", id })
    }
    return instance
  }
  const touched = new Set<string>()
  for (const id of input.remove ?? []) {
    find(id)
    instances.delete(id)
  }
  for (const { instance_id, quantity, selections } of input.change ?? []) {
    const instance = find(instance_id)
    instance.quantity = quantity ?? instance.quantity
    instance.picks = selections ?? instance.picks
    touched.add(instance_id)
  }
  const added = (input.add ?? []).map((add) => {
    const picks = add.selections ?? []
    const present = add.merge
      ? [...instances.values()].find(
          (instance) =>
            instance.combo_id === add.combo_id &&
            selectionKey(instance.picks) === selectionKey(picks)
        )
      : undefined
    const instance = present ?? {
      id: generateEntityId(undefined, "cinst"),
      combo_id: add.combo_id,
      quantity: 0,
      picks,
    }
    instance.quantity += add.quantity
    instances.set(instance.id, instance)
    touched.add(instance.id)
    return instance.id
  })
  return { instances: [...instances.values()], touched, added }
}

/** The lines of a cart while they are planned. */
class Draft {
  private readonly wanted = new Map<string, WantedLine[]>()
  /** Instances whose lines are left as they are. */
  private readonly asTheyAre = new Set<string>()
  private readonly removed: RemovedCombo[] = []

  constructor(
    private readonly cart: CartOfCombos,
    private instances: ComboInstance[],
    private readonly loaded: ComboCart
  ) {}

  /** Touched deals must be buyable now; the others are not looked at. */
  change(touched: ReadonlySet<string>): void {
    for (const instance of this.instances) {
      if (!touched.has(instance.id)) {
        this.asTheyAre.add(instance.id)
        continue
      }
      if (!this.definition(instance)) {
        throw new SuiteError("not_found", "not_found", {
          entity: "combo",
          id: instance.combo_id,
        })
      }
      const { lines, problems } = this.evaluate(instance)
      this.refuse(problems)
      this.wanted.set(instance.id, lines)
    }
    const obstacle = this.obstacle(touched)
    this.refuse(obstacle ? [obstacle.problem] : [])
  }

  /**
   * After a change of the core: all deals at today's prices. One that is not
   * sold any more keeps its lines, and completing says so; where the core has
   * deleted them there is nothing to keep.
   */
  keep(): void {
    for (const instance of this.instances) {
      const { lines, problems } = this.evaluate(instance)
      if (!problems.length) {
        this.wanted.set(instance.id, lines)
      } else if (hasLinesOf(this.cart.lines, instance)) {
        this.asTheyAre.add(instance.id)
      } else if (problems[0].code === "combo_unpriced") {
        // As the core does with a plain line that has no price there.
        this.refuse(problems)
      } else {
        this.takeOut(instance, problems[0])
      }
    }
  }

  /** What can be bought at today's prices stays, the rest is taken out. */
  repair(): void {
    for (const instance of this.instances) {
      const { lines, problems } = this.evaluate(instance)
      if (problems.length) {
        this.takeOut(instance, problems[0])
      } else {
        this.wanted.set(instance.id, lines)
      }
    }
    for (let found = this.obstacle(); found; found = this.obstacle()) {
      const { instance_id, problem } = found
      this.instances
        .filter(({ id }) => id === instance_id)
        .forEach((instance) => this.takeOut(instance, problem))
    }
  }

  plan(added: string[]): CartCombosPlan {
    const before = new Map(this.cart.instances.map((row) => [row.id, row]))
    const changed = this.instances.filter((instance) => {
      const old = before.get(instance.id)
      return old && JSON.stringify(old) !== JSON.stringify(instance)
    })
    const left = new Set(this.instances.map(({ id }) => id))
    return {
      cart_id: this.cart.id,
      instances: {
        create: this.instances.filter(({ id }) => !before.has(id)),
        update: changed,
        remove: [...before.keys()].filter((id) => !left.has(id)),
      },
      lines: diffLines(
        this.cart.lines,
        [...this.wanted.values()].flat(),
        this.asTheyAre
      ),
      removed: this.removed,
      rebuilt: this.instances.some(
        (instance) =>
          before.has(instance.id) && !hasLinesOf(this.cart.lines, instance)
      ),
      added,
    }
  }

  private evaluate(instance: ComboInstance) {
    return evaluateInstance(
      this.definition(instance),
      instance,
      this.loaded.conditions
    )
  }

  private definition({ combo_id }: ComboInstance): ComboDefinition | undefined {
    return this.loaded.definitions.get(combo_id)
  }

  /** Limits and stock, over all deals: planned or left as they are. */
  private obstacle(among?: ReadonlySet<string>): ComboObstacle | null {
    const deals = new Map(
      this.instances.map(({ id }) => [id, this.wanted.get(id) ?? null])
    )
    const { lines } = this.cart
    return firstObstacle(this.loaded, this.instances, lines, deals, among)
  }

  private refuse(problems: ComboProblem[]): void {
    if (!problems.length) {
      return
    }
    const language = languageOf(this.cart.locale)
    const [{ code, params }, ...others] = problems
    throw others.length
      ? new SuiteError(
          "invalid",
          "validation_failed",
          { count: problems.length },
          problems.map((problem) => ({ field: "selections", ...problem })),
          language
        )
      : new SuiteError("not_allowed", code, params, [], language)
  }

  private takeOut(instance: ComboInstance, problem: ComboProblem): void {
    this.wanted.delete(instance.id)
    this.instances = this.instances.filter(({ id }) => id !== instance.id)
    this.removed.push({
      instance_id: instance.id,
      combo_id: instance.combo_id,
      ...problem,
    })
  }
}
