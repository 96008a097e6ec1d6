import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { messageOf } from "../../lib/errors"
import { useSetProductUnits } from "../../lib/product-units"
import { useText } from "../../lib/text"
import type { ProductUnits } from "../../lib/types"
import {
  moved,
  nextDefault,
  toBody,
  withActive,
  withDefault,
  without,
  type SoldUnit,
} from "./model"

/**
 * What the table's controls do: each saves the whole list at once. Until the
 * backend has answered the table shows the list as it will be.
 */
export function useSoldActions(answer: ProductUnits, sold: SoldUnit[]) {
  const text = useText()
  const prompt = usePrompt()
  const saving = useSetProductUnits(answer.product_id)
  const [expected, setExpected] = useState<SoldUnit[]>()

  const save = (list: SoldUnit[]) => {
    setExpected(list)
    saving.mutate(toBody(answer.basic_unit?.code ?? "", list), {
      onSuccess: () => toast.success(text("product.saved")),
      onError: (error) =>
        toast.error(text("common.notSaved"), {
          description: messageOf(error),
          duration: 12_000,
        }),
      onSettled: () => setExpected(undefined),
    })
  }

  const remove = async (unit: SoldUnit) => {
    const next = nextDefault(sold, unit.key)
    const hints = [
      text("product.remove.hint"),
      next && text("product.remove.nextDefault", { label: next.label }),
    ]
    const sure = await prompt({
      title: text("product.remove.title", { label: unit.label }),
      description: hints.filter(Boolean).join(" "),
      confirmText: text("common.remove"),
      cancelText: text("common.cancel"),
    })
    if (sure) {
      save(without(sold, unit.key))
    }
  }

  return {
    /** The list as it is, or as it will be once it is saved. */
    shown: expected ?? sold,
    busy: saving.isPending,
    onRemove: (unit: SoldUnit) => void remove(unit),
    onMove: (unit: SoldUnit, by: -1 | 1) => save(moved(sold, unit.key, by)),
    onDefault: (unit: SoldUnit) => save(withDefault(sold, unit.key)),
    onActive: (unit: SoldUnit, isActive: boolean) =>
      save(withActive(sold, unit.key, isActive)),
  }
}
