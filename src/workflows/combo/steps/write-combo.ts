import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { comboService } from "../combo-rows"
import type { ComboState } from "../combo-input"
import { comboState } from "../combo-state"
import { deleteComboState, writeComboState } from "../write-combo-state"

export const writeComboStepId = "write-combo"

/** Writes a combo, a new one or a present one, with its slots and choices. */
export const writeComboStep = createStep(
  writeComboStepId,
  async (state: ComboState, { container }) => {
    const service = comboService(container)
    const [known] = await service.listCombos({ id: state.id })
    const before = known ? await comboState(container, state.id) : null
    await writeComboState(container, state, before)
    return new StepResponse(state.id, { id: state.id, before })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    await (undo.before
      ? writeComboState(container, undo.before, undo.before)
      : deleteComboState(container, undo.id))
  }
)
