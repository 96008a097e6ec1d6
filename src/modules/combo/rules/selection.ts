import type { ComboPick } from "../constants"

export type SlotOfDeal = {
  id: string
  title: string
  min: number
  max: number
  choices: { id: string }[]
}

/** Which rule a selection breaks; `slot` is the slot's title. */
export type SelectionProblem =
  | { rule: "slot_unknown"; slot_id: string }
  | { rule: "choice_unknown"; slot: string; choice_id: string }
  | { rule: "too_few"; slot: string; picked: number; min: number }
  | { rule: "too_many"; slot: string; picked: number; max: number }

/**
 * Checks what was picked against the slots. A slot with one choice may be
 * left out: it gives its least number of that choice.
 *
 * @returns picks in slot order, the same choice named once; or the problems
 */
export function checkSelection(
  slots: readonly SlotOfDeal[],
  selections: readonly ComboPick[]
): { picks: ComboPick[]; problems: SelectionProblem[] } {
  const problems: SelectionProblem[] = selections
    .filter(({ slot_id }) => !slots.some((slot) => slot.id === slot_id))
    .map(({ slot_id }) => ({ rule: "slot_unknown", slot_id }))
  const picks = slots.flatMap((slot) => {
    const ofSlot = selections.filter(({ slot_id }) => slot_id === slot.id)
    const { found, unknown } = countPicks(slot, ofSlot)
    problems.push(
      ...unknown.map((choice_id) => ({
        rule: "choice_unknown" as const,
        slot: slot.title,
        choice_id,
      }))
    )
    const picked = found.reduce((sum, pick) => sum + pick.quantity, 0)
    if (picked < slot.min) {
      const { title, min } = slot
      problems.push({ rule: "too_few", slot: title, picked, min })
    } else if (picked > slot.max) {
      const { title, max } = slot
      problems.push({ rule: "too_many", slot: title, picked, max })
    }
    return found
  })
  return { picks, problems }
}

function countPicks(
  slot: SlotOfDeal,
  selections: readonly ComboPick[]
): { found: ComboPick[]; unknown: string[] } {
  if (!selections.length && slot.choices.length === 1) {
    return {
      found: slot.min
        ? [
            {
              slot_id: slot.id,
              choice_id: slot.choices[0].id,
              quantity: slot.min,
            },
          ]
        : [],
      unknown: [],
    }
  }
  const found = slot.choices.flatMap((choice) => {
    const quantity = selections
      .filter(({ choice_id }) => choice_id === choice.id)
      .reduce((sum, pick) => sum + pick.quantity, 0)
    return quantity
      ? [{ slot_id: slot.id, choice_id: choice.id, quantity }]
      : []
  })
  const unknown = selections
    .map(({ choice_id }) => choice_id)
    .filter((id) => !slot.choices.some((choice) => choice.id === id))
  return { found, unknown }
}

/** Whether a shopper has to choose before the deal can be bought. */
export function needsChoice(slots: readonly SlotOfDeal[]): boolean {
  return slots.some((slot) => slot.min > 0 && slot.choices.length !== 1)
}

/** What two instances of one deal have in common when they are the same. */
export function selectionKey(picks: readonly ComboPick[]): string {
  return picks
    .map(({ slot_id, choice_id, quantity }) =>
      [slot_id, choice_id, quantity].join(":")
    )
    .sort()
    .join("|")
}
