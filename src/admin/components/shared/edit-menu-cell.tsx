import { PencilSquare, Trash } from "@medusajs/icons"
import { useText } from "../../lib/text"
import { RowMenu } from "./row-menu"
import { Cell } from "./table"

/** The last cell of a row that is edited and taken away. */
export function EditMenuCell(props: {
  /** What taking away is called. */
  removal: string
  onEdit: () => void
  onRemove: () => void
}) {
  const text = useText()
  return (
    <Cell className="text-end" onClick={(event) => event.stopPropagation()}>
      <RowMenu
        actions={[
          {
            icon: <PencilSquare />,
            label: text("common.edit"),
            onClick: props.onEdit,
          },
          { icon: <Trash />, label: props.removal, onClick: props.onRemove },
        ]}
      />
    </Cell>
  )
}
