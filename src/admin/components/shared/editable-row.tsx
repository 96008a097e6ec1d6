import { PencilSquare, Trash } from "@medusajs/icons"
import type { ReactNode } from "react"
import { useText } from "../../lib/text"
import { RowMenu } from "./row-menu"
import { Cell, Row } from "./table"

/** A row that a click edits, with a menu at its end. */
export function EditableRow(props: {
  /** What taking away is called. */
  removal: string
  onEdit: () => void
  onRemove: () => void
  children: ReactNode
}) {
  const { removal, onEdit, onRemove, children } = props
  const text = useText()
  return (
    <Row className="cursor-pointer" onClick={onEdit}>
      {children}
      <Cell className="text-end" onClick={(event) => event.stopPropagation()}>
        <RowMenu
          actions={[
            {
              icon: <PencilSquare />,
              label: text("common.edit"),
              onClick: onEdit,
            },
            { icon: <Trash />, label: removal, onClick: onRemove },
          ]}
        />
      </Cell>
    </Row>
  )
}
