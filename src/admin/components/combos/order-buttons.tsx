import { ArrowDownMini, ArrowUpMini, Trash } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"

type OrderButtonsProps = {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Up, down and out, for a slot or a choice. */
export function OrderButtons(props: OrderButtonsProps) {
  const { isFirst, isLast, onMove, onRemove } = props
  const text = useText()
  const name = isolated(props.name)
  return (
    <div className="flex shrink-0 items-center gap-x-1">
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        disabled={isFirst}
        aria-label={text("combos.slot.moveUp", { name })}
        onClick={() => onMove(-1)}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        disabled={isLast}
        aria-label={text("combos.slot.moveDown", { name })}
        onClick={() => onMove(1)}
      >
        <ArrowDownMini />
      </IconButton>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={text("combos.slot.remove", { name })}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </div>
  )
}
