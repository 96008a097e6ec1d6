import { readLineCombo } from "../../../../src"
import type { CartAnswer, CartLine } from "./cart-answer"
import { instanceIds, remove, type Step } from "./combo-steps"
import type { ModelInstance } from "./model-cart"
import type { Player } from "./player"
import type { ReferenceCombo } from "./reference"

type CartData = { cart: CartAnswer }

/** What any storefront sends: the core's own line-item routes. */
export function coreLineSteps(player: Player): Record<string, Step> {
  const { random, deli } = player
  const path = (rest: string) => `/store/carts/${player.model.id}/${rest}`
  const plainLine = () =>
    random.pickOr(player.lines.filter((line) => !readLineCombo(line)))
  const comboLine = () =>
    random.pickOr(player.lines.filter((line) => readLineCombo(line)))
  const instanceOf = (line: CartLine): ModelInstance | undefined =>
    player.model.instances.find(
      ({ id }) => id === readLineCombo(line)?.instance_id
    )
  /** The core looks at each line alone. */
  const fits = (variant_id: string, quantity: number) =>
    [...player.shop.needs([{ variant_id, quantity }])].every(
      ([item, need]) => need <= player.shop.stockOf(item)
    )
  const forged = () =>
    random.below(3)
      ? undefined
      : {
          combo: {
            ...readLineCombo(comboLine() ?? { metadata: null }),
            instance_id: player.model.instances[0]?.id ?? "cinst_forged",
            combo_id: deli.combos.breakfast.id,
            slot_id: "x",
            per_combo: 1,
          },
        }

  return {
    core_add_plain: async () => {
      const { variant_id } = random.pick(deli.parts)
      const quantity = 1 + random.below(random.below(10) ? 4 : 400)
      const there = player.model.plain.get(variant_id) ?? 0
      await player.send(
        "core_add_plain",
        "POST",
        path("line-items"),
        {
          body: { variant_id, quantity, metadata: forged() },
          expected: fits(variant_id, there + quantity) ? "accepted" : "refused",
        },
        () => player.model.plain.set(variant_id, there + quantity)
      )
      return true
    },
    core_add_combo: async () => {
      const combo = random.pick(Object.values(deli.combos))
      const quantity = 1 + random.below(3)
      await player.send<CartData>(
        "core_add_combo",
        "POST",
        path("line-items"),
        {
          body: { variant_id: combo.variant_id, quantity },
          expected: addExpected(player, combo, quantity),
        },
        ({ cart }) => joined(player, cart, combo, quantity)
      )
      return true
    },
    core_update_plain: async () => {
      const line = plainLine()
      if (!line) {
        return false
      }
      const quantity = random.below(9)
      await player.send(
        "core_update_plain",
        "POST",
        path(`line-items/${line.id}`),
        {
          body: { quantity, metadata: forged() },
          expected:
            !quantity || fits(line.variant_id, quantity)
              ? "accepted"
              : "refused",
        },
        () =>
          quantity
            ? player.model.plain.set(line.variant_id, quantity)
            : player.model.plain.delete(line.variant_id)
      )
      return true
    },
    core_update_combo: async () => {
      const line = comboLine()
      const instance = line && instanceOf(line)
      if (!line || !instance) {
        return false
      }
      const each = readLineCombo(line)?.per_combo ?? 1
      const broken = each > 1 && random.below(4) === 0
      const deals = 1 + random.below(4)
      const whole = player.model.allows({ ...instance, quantity: deals })
      await player.send(
        "core_update_combo",
        "POST",
        path(`line-items/${line.id}`),
        {
          body: {
            quantity: deals * each - (broken ? 1 : 0),
            metadata: forged(),
          },
          expected: !broken && whole ? "accepted" : "refused",
        },
        () => Object.assign(instance, { quantity: deals })
      )
      return true
    },
    core_update_combo_to_nothing: async () => {
      const line = comboLine()
      if (!line) {
        return false
      }
      await player.send(
        "core_update_combo_to_nothing",
        "POST",
        path(`line-items/${line.id}`),
        { body: { quantity: 0 }, expected: "accepted" },
        () => remove(player, String(readLineCombo(line)?.instance_id))
      )
      return true
    },
    core_delete_plain: async () => {
      const line = plainLine()
      if (!line) {
        return false
      }
      await player.send(
        "core_delete_plain",
        "DELETE",
        path(`line-items/${line.id}`),
        { expected: "accepted" },
        () => player.model.plain.delete(line.variant_id)
      )
      return true
    },
    core_delete_combo: async () => {
      const line = comboLine()
      if (!line) {
        return false
      }
      await player.send(
        "core_delete_combo",
        "DELETE",
        path(`line-items/${line.id}`),
        { expected: "accepted" },
        () => remove(player, String(readLineCombo(line)?.instance_id))
      )
      return true
    },
  }
}

/** Whether a deal can be bought by its variant: nothing is left to choose. */
function addExpected(
  player: Player,
  combo: ReferenceCombo,
  quantity: number
): "accepted" | "refused" {
  const present = mergesInto(player, combo)
  const instance = {
    id: present?.id ?? "",
    combo,
    picks: [],
    quantity: (present?.quantity ?? 0) + quantity,
  }
  const noChoice = combo.slots.every(
    (slot) => slot.min === 0 || slot.choices.length === 1
  )
  return noChoice && player.model.allows(instance) ? "accepted" : "refused"
}

/** The core joins equal lines, so the same deal is joined, too. */
function mergesInto(player: Player, combo: ReferenceCombo) {
  return player.model.instances.find(
    (instance) => instance.combo.id === combo.id && !instance.picks.length
  )
}

/** Notes a deal that came by its variant; the cart knows its id. */
export function joined(
  player: Player,
  cart: CartAnswer,
  combo: ReferenceCombo,
  quantity: number
): void {
  const present = mergesInto(player, combo)
  if (present) {
    present.quantity += quantity
    return
  }
  const known = player.model.instances.map(({ id }) => id)
  const line = cart.items.find((candidate) => {
    const own = readLineCombo(candidate)
    return own?.combo_id === combo.id && !known.includes(own.instance_id)
  })
  const id = line && readLineCombo(line)?.instance_id
  if (!id || !instanceIds(cart).includes(id)) {
    throw new Error(`${combo.title} was accepted and is not in the cart`)
  }
  player.model.instances.push({ id, combo, quantity, picks: [] })
}
