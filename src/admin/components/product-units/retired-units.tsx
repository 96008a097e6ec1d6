import { TriangleDownMini } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { AdminProductUnit } from "../../lib/types"
import { combinationName } from "./model"

/** Units that were taken off the product: folded away and grey. */
export function RetiredUnits(props: {
  retired: AdminProductUnit[]
  /** The product has several combinations of other options. */
  hasCombinations: boolean
}) {
  const { retired, hasCombinations } = props
  const text = useText()
  const format = useFormat()
  const id = useId()
  const [open, setOpen] = useState(false)
  if (!retired.length) {
    return null
  }
  return (
    <div className="px-6 py-3">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base transition-fg flex items-center gap-x-1"
        onClick={() => setOpen(!open)}
      >
        <TriangleDownMini
          className={clx(!open && "-rotate-90 rtl:rotate-90")}
        />
        {text("product.retired", { n: format.number(retired.length) })}
      </button>
      <div id={id} hidden={!open} className="pt-2">
        <Text size="small" className="text-ui-fg-muted">
          {text("product.retiredHint")}
        </Text>
        <ul className="text-ui-fg-muted txt-compact-small flex flex-col gap-y-1 pt-2">
          {retired.map((unit) => (
            <li key={unit.id} className="flex flex-wrap gap-x-4">
              <bdi>
                {[unit.label, hasCombinations && combinationName(unit.options)]
                  .filter(Boolean)
                  .join(", ")}
              </bdi>
              {unit.sku && (
                <bdi dir="ltr" className="font-mono text-xs">
                  {unit.sku}
                </bdi>
              )}
              {unit.retired_at && (
                <span>
                  {text("product.retiredOn", {
                    date: format.date(unit.retired_at),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
