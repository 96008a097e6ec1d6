import {
  DocumentText,
  PencilSquare,
  RocketLaunch,
  SquareTwoStack,
  Trash,
} from "@medusajs/icons"
import { StatusBadge, Text } from "@medusajs/ui"
import {
  mainFigure,
  type AdminComboRow,
  type ComboStatus,
} from "../../lib/combos"
import { useFormat } from "../../lib/format"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { Thumbnail } from "./thumbnail"

const COLORS: Record<ComboStatus, "grey" | "blue" | "green" | "orange"> = {
  draft: "grey",
  scheduled: "blue",
  active: "green",
  ended: "orange",
}

export type ComboActions = {
  onEdit: (combo: AdminComboRow) => void
  onDuplicate: (combo: AdminComboRow) => void
  onStatus: (combo: AdminComboRow, status: "draft" | "published") => void
  onDelete: (combo: AdminComboRow) => void
}

type CombosTableProps = ComboActions & { combos: AdminComboRow[] }

export function CombosTable(props: CombosTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("combos.column.combo")}</HeadCell>
        <HeadCell>{text("combos.column.status")}</HeadCell>
        <HeadCell>{text("combos.column.price")}</HeadCell>
        <HeadCell>{text("combos.column.sold")}</HeadCell>
        <HeadCell>{text("combos.column.window")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.combos.map((combo) => (
          <ComboRow key={combo.id} {...props} combo={combo} />
        ))}
      </tbody>
    </DataTable>
  )
}

function ComboRow(props: ComboActions & { combo: AdminComboRow }) {
  const { combo } = props
  const text = useText()
  const format = useFormat()
  return (
    <Row className="cursor-pointer" onClick={() => props.onEdit(combo)}>
      <Cell>
        <div className="flex items-center gap-x-3">
          <Thumbnail src={combo.thumbnail} />
          <div>
            <Text
              size="small"
              weight="plus"
              leading="compact"
              className="text-ui-fg-base"
            >
              <bdi>{combo.title}</bdi>
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {text("combos.slots", { n: format.number(combo.slot_count) })}
            </Text>
          </div>
        </div>
      </Cell>
      <Cell>
        <StatusBadge color={COLORS[combo.status]} className="px-0 pe-1">
          {text(`combos.status.${combo.status}`)}
        </StatusBadge>
      </Cell>
      <Cell className="whitespace-nowrap">
        <Price combo={combo} />
      </Cell>
      <Cell className="whitespace-nowrap">
        {combo.limit_total === null
          ? format.number(combo.sold)
          : text("combos.soldOf", {
              sold: format.number(combo.sold),
              limit: format.number(combo.limit_total),
            })}
      </Cell>
      <Cell>
        <Window combo={combo} />
      </Cell>
      <Cell className="text-end" onClick={(event) => event.stopPropagation()}>
        <Menu {...props} />
      </Cell>
    </Row>
  )
}

/** The price in the store's default currency, and what it saves. */
function Price({ combo }: { combo: AdminComboRow }) {
  const text = useText()
  const format = useFormat()
  const { currencies } = useStoreSettings()
  const figure = mainFigure(combo.figures, currencies[0]?.code)
  if (!figure || figure.price === null) {
    return <span className="text-ui-fg-muted">{text("combos.unpriced")}</span>
  }
  const { price, separate_price: singly, saving, currency_code } = figure
  const more = singly === null ? 0 : price - singly
  return (
    <>
      <span className="text-ui-fg-base">
        {format.money(price, currency_code)}
      </span>
      {saving !== null && saving > 0 && singly !== null && (
        <Text size="xsmall" className="text-ui-tag-green-text">
          {text("combos.saves", {
            amount: format.money(saving, currency_code),
            percent: format.percent((saving / singly) * 100),
          })}
        </Text>
      )}
      {more > 0 && (
        <Text size="xsmall" className="text-ui-tag-orange-text">
          {text("combos.costsMore", {
            amount: format.money(more, currency_code),
          })}
        </Text>
      )}
    </>
  )
}

function Window({ combo }: { combo: AdminComboRow }) {
  const text = useText()
  const format = useFormat()
  const { starts_at, ends_at } = combo
  if (!starts_at && !ends_at) {
    return <span className="text-ui-fg-muted">{text("combos.always")}</span>
  }
  return (
    <>
      {starts_at && (
        <p>{text("combos.from", { date: format.dateTime(starts_at) })}</p>
      )}
      {ends_at && (
        <p>{text("combos.until", { date: format.dateTime(ends_at) })}</p>
      )}
    </>
  )
}

function Menu(props: ComboActions & { combo: AdminComboRow }) {
  const { combo, onEdit, onDuplicate, onStatus, onDelete } = props
  const text = useText()
  const isDraft = combo.status === "draft"
  return (
    <RowMenu
      actions={[
        {
          icon: <PencilSquare />,
          label: text("common.edit"),
          onClick: () => onEdit(combo),
        },
        {
          icon: <SquareTwoStack />,
          label: text("combos.duplicate"),
          onClick: () => onDuplicate(combo),
        },
        {
          icon: isDraft ? <RocketLaunch /> : <DocumentText />,
          label: text(isDraft ? "combos.publish" : "combos.toDraft"),
          onClick: () => onStatus(combo, isDraft ? "published" : "draft"),
        },
        {
          icon: <Trash />,
          label: text("common.delete"),
          onClick: () => onDelete(combo),
        },
      ]}
    />
  )
}
