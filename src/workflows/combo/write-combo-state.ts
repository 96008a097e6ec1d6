import type { MedusaContainer } from "@medusajs/framework/types"
import { comboService } from "./combo-rows"
import type { ComboRowState, ComboState } from "./combo-input"
import { toDate } from "./combo-state"

/**
 * Makes what is stored of a combo this state, slots and choices under their
 * ids; what it does not have is deleted. A failure half way puts back
 * `before`.
 */
export async function writeComboState(
  container: MedusaContainer,
  state: ComboState,
  before: ComboState | null
): Promise<void> {
  try {
    await write(container, state)
  } catch (error) {
    if (before) {
      await write(container, before)
    } else {
      await deleteComboState(container, state.id)
    }
    throw error
  }
}

/** Takes a combo away as if it had never been there. */
export async function deleteComboState(
  container: MedusaContainer,
  id: string
): Promise<void> {
  const service = comboService(container)
  await service.deleteCombos([id])
}

/** The data model types a big number as `number`, yet keeps decimal text. */
type ModelRow = Omit<ComboRowState, "percent"> & { percent: number | null }

async function write(
  container: MedusaContainer,
  { slots, ...combo }: ComboState
): Promise<void> {
  const service = comboService(container)
  const row = {
    ...combo,
    starts_at: toDate(combo.starts_at),
    ends_at: toDate(combo.ends_at),
  } as unknown as ModelRow
  const known = await service.listCombos({ id: combo.id })
  await (known.length ? service.updateCombos(row) : service.createCombos(row))

  const slotRows = slots.map(({ choices: _, ...slot }) => ({
    ...slot,
    combo_id: combo.id,
  }))
  const presentSlots = await service.listComboSlots(
    { combo_id: combo.id },
    { select: ["id"], take: 1000 }
  )
  const slotSplit = split(slotRows, presentSlots)
  const choiceRows = slots.flatMap((slot) =>
    slot.choices.map((choice) => ({ ...choice, slot_id: slot.id }))
  )
  const presentChoices = presentSlots.length
    ? await service.listComboChoices(
        { slot_id: presentSlots.map((slot) => slot.id) },
        { select: ["id"], take: 10_000 }
      )
    : []
  const choiceSplit = split(choiceRows, presentChoices)

  await service.createComboSlots(slotSplit.create)
  await service.updateComboSlots(slotSplit.update)
  // Choices move before their old slot goes: it would take them with it.
  await service.updateComboChoices(choiceSplit.update)
  await service.deleteComboChoices(choiceSplit.remove)
  await service.createComboChoices(choiceSplit.create)
  await service.deleteComboSlots(slotSplit.remove)
}

function split<Row extends { id: string }>(
  wanted: Row[],
  present: { id: string }[]
): { create: Row[]; update: Row[]; remove: string[] } {
  const has = (rows: { id: string }[], id: string) =>
    rows.some((row) => row.id === id)
  return {
    create: wanted.filter((row) => !has(present, row.id)),
    update: wanted.filter((row) => has(present, row.id)),
    remove: present.map((row) => row.id).filter((id) => !has(wanted, id)),
  }
}
