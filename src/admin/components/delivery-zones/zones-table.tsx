import { StatusBadge } from "@medusajs/ui"
import type { AdminBranch, AdminZone } from "../../lib/delivery-zones"
import { useFormat } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { EditableRow } from "../shared/editable-row"
import { Cell, DataTable, HeadCell, HeadRow } from "../shared/table"

type ZonesTableProps = {
  zones: AdminZone[]
  branches: AdminBranch[]
  onEdit: (zone: AdminZone) => void
  onDelete: (zone: AdminZone) => void
}

export function ZonesTable(props: ZonesTableProps) {
  const text = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const branchOf = new Map(
    props.branches.map(({ location_id, name, translations }) => [
      location_id,
      translations[locale]?.name ?? name,
    ])
  )
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("deliveryZones.column.zone")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.branch")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.priority")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.fee")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.minutes")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.state")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.zones.map((zone) => (
          <EditableRow
            key={zone.id}
            removal={text("common.delete")}
            onEdit={() => props.onEdit(zone)}
            onRemove={() => props.onDelete(zone)}
          >
            <Cell>
              <bdi>{zone.translations[locale]?.name ?? zone.name}</bdi>
            </Cell>
            <Cell>
              <bdi>{branchOf.get(zone.location_id) ?? zone.location_id}</bdi>
            </Cell>
            <Cell>{format.number(zone.priority)}</Cell>
            <Cell className="whitespace-nowrap">
              {Object.entries(zone.fees).map(([currency, { base }]) => (
                <div key={currency}>
                  <bdi>{format.money(Number(base), currency)}</bdi>
                </div>
              ))}
            </Cell>
            <Cell>{format.number(zone.promised_minutes)}</Cell>
            <Cell>
              <StatusBadge
                color={zone.is_active ? "green" : "grey"}
                className="px-0 pe-1"
              >
                {text(
                  zone.is_active
                    ? "deliveryZones.active"
                    : "deliveryZones.inactive"
                )}
              </StatusBadge>
            </Cell>
          </EditableRow>
        ))}
      </tbody>
    </DataTable>
  )
}
