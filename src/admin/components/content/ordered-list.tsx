import { ArrowDownMini, ArrowUpMini, DotsSix } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useState, type DragEvent, type ReactNode } from "react"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"

type OrderedListProps<Item extends { id: string }> = {
  items: readonly Item[]
  titleOf: (item: Item) => string
  children: (item: Item) => ReactNode
  /** Ids in the new order. */
  onOrder: (ids: string[]) => void
}

/** Rows that are put in order by dragging, or by their buttons. */
export function OrderedList<Item extends { id: string }>(
  props: OrderedListProps<Item>
) {
  const { items, titleOf, children, onOrder } = props
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const ids = items.map(({ id }) => id)
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  const drop = (event: DragEvent, target: string) => {
    event.preventDefault()
    if (dragged && dragged !== target) {
      onOrder(moved(ids, ids.indexOf(dragged), ids.indexOf(target)))
    }
    end()
  }
  return (
    <ul className="divide-y">
      {items.map((item, index) => (
        <li
          key={item.id}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move"
            event.dataTransfer.setData("text/plain", item.id)
            setDragged(item.id)
          }}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(item.id)
          }}
          onDrop={(event) => drop(event, item.id)}
          onDragEnd={end}
          className={clx(
            "hover:bg-ui-bg-base-hover flex items-center gap-x-3 px-6 py-3",
            dragged === item.id && "opacity-50",
            over === item.id && dragged !== item.id && "bg-ui-bg-highlight"
          )}
        >
          <OrderHandle
            name={titleOf(item)}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onMove={(by) => onOrder(moved(ids, index, index + by))}
          />
          <div className="min-w-0 flex-1">{children(item)}</div>
        </li>
      ))}
    </ul>
  )
}

function OrderHandle(props: {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
}) {
  const text = useText()
  const name = isolated(props.name)
  return (
    <div className="text-ui-fg-muted flex shrink-0 items-center">
      <span aria-hidden title={text("content.drag", { name })}>
        <DotsSix className="cursor-grab" />
      </span>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        disabled={props.isFirst}
        aria-label={text("content.moveUp", { name })}
        onClick={() => props.onMove(-1)}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        disabled={props.isLast}
        aria-label={text("content.moveDown", { name })}
        onClick={() => props.onMove(1)}
      >
        <ArrowDownMini />
      </IconButton>
    </div>
  )
}

/** A list with one of its items at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), list[from], ...rest.slice(to)]
}
