import { StatusBadge } from "@medusajs/ui"
import type { AdminBranch } from "../../lib/delivery-zones"
import { useFormat } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { EditableRow } from "../shared/editable-row"
import { Cell, DataTable, HeadCell, HeadRow } from "../shared/table"

/** Branches with their contact and whether they are open. */
export function BranchesTable(props: {
  branches: AdminBranch[]
  onEdit: (branch: AdminBranch) => void
  onRemove: (branch: AdminBranch) => void
}) {
  const text = useText()
  const format = useFormat()
  const { locale } = useLocale()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("deliveryZones.column.branch")}</HeadCell>
        <HeadCell>{text("deliveryZones.branch.contact")}</HeadCell>
        <HeadCell>{text("deliveryZones.branch.zones")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.state")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.branches.map((branch) => (
          <EditableRow
            key={branch.id}
            removal={text("common.remove")}
            onEdit={() => props.onEdit(branch)}
            onRemove={() => props.onRemove(branch)}
          >
            <Cell>
              <bdi>{branch.translations[locale]?.name ?? branch.name}</bdi>
            </Cell>
            <Cell>
              <bdi dir="ltr">{branch.phone ?? branch.email ?? "—"}</bdi>
            </Cell>
            <Cell>{format.number(branch.zone_count)}</Cell>
            <Cell>
              <StatusBadge color={stateOf(branch).color} className="px-0 pe-1">
                {text(stateOf(branch).label)}
              </StatusBadge>
            </Cell>
          </EditableRow>
        ))}
      </tbody>
    </DataTable>
  )
}

function stateOf({ is_active, is_open }: AdminBranch) {
  if (!is_active) {
    return { color: "grey", label: "deliveryZones.inactive" } as const
  }
  return is_open
    ? ({ color: "green", label: "deliveryZones.branch.open" } as const)
    : ({ color: "orange", label: "deliveryZones.branch.closed" } as const)
}
