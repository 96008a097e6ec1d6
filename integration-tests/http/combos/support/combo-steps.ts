import type { Random } from "../../../support/random"
import { readLineCombo } from "../../../../src"
import type { CartAnswer } from "./cart-answer"
import type { ModelInstance } from "./model-cart"
import type { Player } from "./player"
import type { Pick, ReferenceCombo } from "./reference"

/** A step; false when the cart has nothing to play it with. */
export type Step = () => Promise<boolean>

type Removed = { removed: { instance_id: string; code: string }[] }

/** A selection, right more often than not. */
export function randomPicks(
  random: Random,
  combo: ReferenceCombo
): { picks: Pick[]; right: boolean } {
  let right = true
  const picks = combo.slots.flatMap((slot) => {
    if (slot.choices.length === 1 && random.below(2)) {
      return []
    }
    const wrong = random.below(20) === 0
    const least = slot.choices.length === 1 ? Math.max(slot.min, 1) : slot.min
    const number = wrong
      ? slot.max + 1
      : least + random.below(slot.max - least + 1)
    right &&= !wrong
    return Array.from({ length: number }, () => ({
      slot_id: slot.id,
      choice_id: random.pick(slot.choices).id,
      quantity: 1,
    }))
  })
  return { picks, right }
}

/** The suite's own routes for deals in carts. */
export function comboSteps(player: Player): Record<string, Step> {
  const { random, deli } = player
  const path = (rest: string) => `/store/carts/${player.model.id}/${rest}`
  const anyInstance = () => random.pickOr(player.model.instances)
  const expectation = (right: boolean, instance: ModelInstance) =>
    right && player.model.allows(instance) ? "accepted" : "refused"

  const add = (combo: ReferenceCombo) => async (): Promise<boolean> => {
    const { picks, right } = randomPicks(random, combo)
    const quantity = 1 + random.below(random.below(8) ? 3 : 40)
    const instance = { id: "", combo, quantity, picks }
    await player.send<{ instance_id: string }>(
      `add_${combo.title.toLowerCase()}`,
      "POST",
      path("combos"),
      {
        body: { combo_id: combo.id, quantity, selections: picks },
        expected: expectation(right, instance),
      },
      ({ instance_id }) => {
        player.model.instances.push({ ...instance, id: instance_id })
      }
    )
    return true
  }

  const change = async (
    kind: string,
    instance: ModelInstance,
    next: Partial<ModelInstance>,
    right = true
  ): Promise<boolean> => {
    const changed = { ...instance, ...next }
    await player.send(
      kind,
      "POST",
      path(`combos/${instance.id}`),
      {
        body: { quantity: next.quantity, selections: next.picks },
        expected: expectation(right, changed),
      },
      () => Object.assign(instance, next)
    )
    return true
  }

  return {
    ...Object.fromEntries(
      Object.values(deli.combos).map((combo) => [
        `add_${combo.title.toLowerCase()}`,
        add(combo),
      ])
    ),
    change_quantity: async () => {
      const instance = anyInstance()
      const quantity = 1 + random.below(random.below(6) ? 4 : 60)
      return instance
        ? change("change_quantity", instance, { quantity })
        : false
    },
    change_selections: async () => {
      const instance = anyInstance()
      if (!instance) {
        return false
      }
      const { picks, right } = randomPicks(random, instance.combo)
      return change("change_selections", instance, { picks }, right)
    },
    delete_instance: async () => {
      const instance = anyInstance()
      if (!instance) {
        return false
      }
      const unknown = random.below(6) === 0
      await player.send(
        "delete_instance",
        "DELETE",
        path(`combos/${unknown ? "cinst_none" : instance.id}`),
        { expected: unknown ? "refused" : "accepted" },
        () => remove(player, instance.id)
      )
      return true
    },
    refresh_combos: async () => {
      await refresh(player)
      return true
    },
  }
}

export function remove(player: Player, id: string): void {
  const { model } = player
  model.instances = model.instances.filter((instance) => instance.id !== id)
}

/** One call that repairs; it takes out only what cannot be bought. */
export async function refresh(player: Player): Promise<void> {
  const { model } = player
  await player.send<Removed & { cart: CartAnswer }>(
    "refresh_combos",
    "POST",
    `/store/carts/${model.id}/refresh-combos`,
    { body: {}, expected: "accepted" },
    ({ removed }) => {
      for (const { instance_id } of removed) {
        const instance = model.instances.find(({ id }) => id === instance_id)
        if (!instance || model.allows(instance)) {
          throw new Error(`${instance_id} was taken out without a reason`)
        }
        remove(player, instance_id)
      }
      const left = model.instances.find((instance) => !model.allows(instance))
      if (left) {
        throw new Error(`${left.id} cannot be bought and was not taken out`)
      }
    }
  )
}

/** Ids of the deals that an answered cart holds. */
export function instanceIds(cart: CartAnswer): string[] {
  const ids = cart.items.map((line) => readLineCombo(line)?.instance_id)
  return [...new Set(ids.flatMap((id) => id ?? []))]
}
