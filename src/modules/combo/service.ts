import { MedusaService } from "@medusajs/framework/utils"
import Combo from "./models/combo"
import ComboChoice from "./models/combo-choice"
import ComboInstance from "./models/combo-instance"
import ComboSlot from "./models/combo-slot"
import ComboUse from "./models/combo-use"

/** Stores and fetches combos; the rules live beside it. */
export default class ComboModuleService extends MedusaService({
  Combo,
  ComboSlot,
  ComboChoice,
  ComboInstance,
  ComboUse,
}) {}
