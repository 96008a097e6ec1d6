import type { MedusaContainer } from "@medusajs/framework/types"
import { COMBO_MODULE } from "../../modules/combo/constants"
import type ComboModuleService from "../../modules/combo/service"

/**
 * The rows of combos. Medusa names the methods `listCombos` and so on, while
 * its types spell them `listComboes`.
 */
export type ComboRows = {
  listCombos: ComboModuleService["listComboes"]
  createCombos: ComboModuleService["createComboes"]
  updateCombos: ComboModuleService["updateComboes"]
  deleteCombos: ComboModuleService["deleteComboes"]
  softDeleteCombos: ComboModuleService["softDeleteComboes"]
  restoreCombos: ComboModuleService["restoreComboes"]
}

/** The combo module with the names that its methods have. */
export function comboService(
  container: MedusaContainer
): ComboModuleService & ComboRows {
  return container.resolve<ComboModuleService & ComboRows>(COMBO_MODULE)
}
