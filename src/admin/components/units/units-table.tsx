import { Badge, StatusBadge, Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"
import { EditableRow } from "../shared/editable-row"
import { Cell, DataTable, HeadCell, HeadRow } from "../shared/table"
import { unitTexts, useUnitTexts } from "./names"

type UnitsTableProps = {
  units: AdminUnit[]
  /** The basic unit of each type. */
  basics: Partial<Record<AdminUnit["type"], AdminUnit>>
  arabic: string
  onEdit: (unit: AdminUnit) => void
  onDelete: (unit: AdminUnit) => void
}

export function UnitsTable(props: UnitsTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("units.column.code")}</HeadCell>
        <HeadCell>{text("units.column.name")}</HeadCell>
        <HeadCell>{text("units.column.arabic")}</HeadCell>
        <HeadCell>{text("units.column.symbol")}</HeadCell>
        <HeadCell>{text("units.column.type")}</HeadCell>
        <HeadCell>{text("units.column.conversion")}</HeadCell>
        <HeadCell>{text("units.column.state")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.units.map((unit) => (
          <UnitRow key={unit.id} {...props} unit={unit} />
        ))}
      </tbody>
    </DataTable>
  )
}

function UnitRow(props: UnitsTableProps & { unit: AdminUnit }) {
  const { unit, basics, arabic, onEdit, onDelete } = props
  const text = useText()
  const inArabic = unitTexts(unit, arabic)
  const translated = inArabic.name !== unit.name
  return (
    <EditableRow
      removal={text("common.delete")}
      onEdit={() => onEdit(unit)}
      onRemove={() => onDelete(unit)}
    >
      <Cell>
        <bdi className="font-mono text-xs" dir="ltr">
          {unit.code}
        </bdi>
      </Cell>
      <Cell>
        <div className="flex items-center gap-x-2">
          <Text
            as="span"
            size="small"
            weight="plus"
            leading="compact"
            className="text-ui-fg-base"
          >
            <bdi>{unit.name}</bdi>
          </Text>
          {unit.is_basic && (
            <Badge size="2xsmall" color="blue">
              {text("units.basic")}
            </Badge>
          )}
        </div>
      </Cell>
      <Cell>
        <bdi lang="ar">{translated ? inArabic.name : "—"}</bdi>
      </Cell>
      <Cell className="whitespace-nowrap">
        <bdi>{unit.symbol}</bdi>
        {inArabic.symbol !== unit.symbol && (
          <span className="text-ui-fg-muted">
            {" · "}
            <bdi lang="ar">{inArabic.symbol}</bdi>
          </span>
        )}
      </Cell>
      <Cell>{text(`types.${unit.type}`)}</Cell>
      <Cell className="whitespace-nowrap">
        <Conversion unit={unit} basic={basics[unit.type]} />
      </Cell>
      <Cell>
        <StatusBadge
          color={unit.is_active ? "green" : "grey"}
          className="px-0 pe-1"
        >
          {text(unit.is_active ? "units.active" : "units.inactive")}
        </StatusBadge>
      </Cell>
    </EditableRow>
  )
}

/** "1 kg = 1,000 g"; a crate or sack holds what each product says. */
function Conversion(props: { unit: AdminUnit; basic?: AdminUnit }) {
  const { unit, basic } = props
  const text = useText()
  const format = useFormat()
  const textsOf = useUnitTexts()
  if (unit.is_basic || !basic) {
    return <span className="text-ui-fg-muted">—</span>
  }
  if (unit.conversion === 1) {
    return <span className="text-ui-fg-muted">{text("units.perProduct")}</span>
  }
  return (
    <span>
      <bdi>{`${format.number(1)} ${textsOf(unit).symbol}`}</bdi>
      {" = "}
      <bdi>{`${format.number(unit.conversion)} ${textsOf(basic).symbol}`}</bdi>
    </span>
  )
}
