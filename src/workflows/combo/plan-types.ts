import type { MessageCode, MessageParams } from "../../lib/i18n/messages"
import type { ComboPick } from "../../modules/combo/constants"
import type { ComboInstance } from "./cart-of-combos"
import type { WantedLine } from "./evaluate-instance"

/** A deal that is put into a cart. */
export type ComboToAdd = {
  /** Id of the combo. */
  combo_id: string
  quantity: number
  selections?: ComboPick[]
  /** Adds to an instance with the same picks, as the core does with lines. */
  merge?: boolean
}

export type ComboToChange = {
  instance_id: string
  quantity?: number
  selections?: ComboPick[]
}

export type SetCartCombosInput = {
  cart_id: string
  /**
   * `change` (default): what is added or changed must be buyable now, the
   * rest stays as it is. `keep`: after the core has changed the cart, all
   * deals get today's lines; one that is not sold any more keeps the lines it
   * has. `repair`: likewise, and what cannot be bought is taken out.
   */
  mode?: "change" | "keep" | "repair"
  add?: ComboToAdd[]
  change?: ComboToChange[]
  /** Ids of instances. */
  remove?: string[]
  /**
   * Promotions that the cart had before the core took lines of deals away:
   * they hold again when the lines are there again.
   */
  promo_codes?: string[]
}

/** A deal that the repair took out, and why. */
export type RemovedCombo = {
  instance_id: string
  combo_id: string
  code: MessageCode
  params: MessageParams
}

/** What has to be written so that the cart's lines follow from its deals. */
export type CartCombosPlan = {
  cart_id: string
  instances: {
    create: ComboInstance[]
    update: ComboInstance[]
    remove: string[]
  }
  lines: {
    remove: string[]
    update: { selector: { id: string }; data: LineUpdate }[]
    create: WantedLine[]
  }
  removed: RemovedCombo[]
  /** Deals that had lost all their lines get them again. */
  rebuilt: boolean
  /** Instances that `add` made or raised, in its order. */
  added: string[]
}

export type LineUpdate = Pick<
  WantedLine,
  "quantity" | "unit_price" | "is_discountable" | "is_tax_inclusive"
> & { metadata: Record<string, unknown> }
