import { CheckCircle, DocumentText, XCircle } from "@medusajs/icons"
import { StatusBadge, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { HandOver, HandOverStatus } from "../../lib/cash"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

export type CashDrawer = "accept" | "dispute" | "ledger"

type HandOversTableProps = {
  handOvers: HandOver[]
  onOpen: (drawer: CashDrawer, handOver: HandOver) => void
}

/** Cash that couriers hand over, and the answers to it. */
export function HandOversTable({ handOvers, onOpen }: HandOversTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("cash.column.courier")}</HeadCell>
        <HeadCell>{text("cash.column.branch")}</HeadCell>
        <HeadCell>{text("cash.column.amount")}</HeadCell>
        <HeadCell>{text("cash.column.counted")}</HeadCell>
        <HeadCell>{text("cash.column.requested")}</HeadCell>
        <HeadCell>{text("cash.column.status")}</HeadCell>
      </HeadRow>
      <tbody>
        {handOvers.map((handOver) => (
          <HandOverRow
            key={handOver.id}
            handOver={handOver}
            onOpen={(drawer) => onOpen(drawer, handOver)}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

const COLORS: Record<
  HandOverStatus,
  ComponentProps<typeof StatusBadge>["color"]
> = { requested: "orange", accepted: "green", disputed: "red" }

function HandOverRow(props: {
  handOver: HandOver
  onOpen: (drawer: CashDrawer) => void
}) {
  const { handOver, onOpen } = props
  const text = useText()
  const format = useFormat()
  const money = (amount: number) => format.money(amount, handOver.currency_code)
  const isOpen = handOver.status === "requested"
  return (
    <Row>
      <Cell>
        <Text size="small" weight="plus" className="text-ui-fg-base">
          <bdi>{handOver.courier_name}</bdi>
        </Text>
        {handOver.note && (
          <Text size="xsmall" className="text-ui-fg-muted">
            <bdi>{handOver.note}</bdi>
          </Text>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <bdi>{handOver.location_name ?? "—"}</bdi>
      </Cell>
      <Cell className="text-ui-fg-base whitespace-nowrap">
        {money(handOver.amount)}
      </Cell>
      <Cell className="whitespace-nowrap">
        {handOver.counted === null ? "—" : money(handOver.counted)}
      </Cell>
      <Cell className="whitespace-nowrap">
        {format.dateTime(handOver.requested_at)}
      </Cell>
      <Cell>
        <StatusBadge
          color={COLORS[handOver.status]}
          className="whitespace-nowrap px-0 pe-1"
        >
          {text(`cash.status.${handOver.status}`)}
        </StatusBadge>
      </Cell>
      <Cell className="text-end">
        <RowMenu
          actions={[
            {
              icon: <CheckCircle />,
              label: text("cash.accept.action"),
              disabled: !isOpen,
              onClick: () => onOpen("accept"),
            },
            {
              icon: <XCircle />,
              label: text("cash.dispute.action"),
              disabled: !isOpen,
              onClick: () => onOpen("dispute"),
            },
            {
              icon: <DocumentText />,
              label: text("cash.ledger.action"),
              onClick: () => onOpen("ledger"),
            },
          ]}
        />
      </Cell>
    </Row>
  )
}
