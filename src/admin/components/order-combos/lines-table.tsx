import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { nameOf, type OrderLine } from "./model"

type LinesTableProps = { lines: OrderLine[]; currency: string }

/** The parts of a combo with prices and what became of them. */
export function LinesTable({ lines, currency }: LinesTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow>
        <HeadCell>{text("combos.order.column.part")}</HeadCell>
        <HeadCell>{text("combos.order.column.price")}</HeadCell>
        <HeadCell>{text("combos.order.column.ordered")}</HeadCell>
        <HeadCell>{text("combos.order.column.fulfilled")}</HeadCell>
        <HeadCell>{text("combos.order.column.returned")}</HeadCell>
      </HeadRow>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.id} line={line} currency={currency} />
        ))}
      </tbody>
    </DataTable>
  )
}

function LineRow({ line, currency }: { line: OrderLine; currency: string }) {
  const format = useFormat()
  const { title, variant } = nameOf(line)
  return (
    <Row>
      <Cell>
        <bdi className="text-ui-fg-base">{title}</bdi>
        {variant && (
          <>
            {" · "}
            <bdi>{variant}</bdi>
          </>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        {`${format.number(line.quantity)} × `}
        <bdi>{format.money(line.unit_price, currency)}</bdi>
      </Cell>
      <Cell>{format.number(line.quantity)}</Cell>
      <Cell>{format.number(line.detail?.fulfilled_quantity ?? 0)}</Cell>
      <Cell>{format.number(line.detail?.return_received_quantity ?? 0)}</Cell>
    </Row>
  )
}
