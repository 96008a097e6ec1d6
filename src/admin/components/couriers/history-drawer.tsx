import { StatusBadge } from "@medusajs/ui"
import {
  useCourierHistory,
  type Courier,
  type FinishedDelivery,
} from "../../lib/couriers"
import { isolated, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { EmptyState } from "../shared/states"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { ViewDrawer } from "../shared/view-drawer"

type Ended = keyof typeof COLOR

const COLOR = {
  delivered: "green",
  failed: "red",
  cancelled: "grey",
  returned: "orange",
} as const

/** What a courier has behind him. */
export function HistoryDrawer(props: {
  courier: Courier
  onClose: () => void
}) {
  const { courier, onClose } = props
  const text = useText()
  const format = useFormat()
  const history = useCourierHistory(courier.id)
  const name = isolated(`${courier.first_name} ${courier.last_name}`)
  return (
    <ViewDrawer
      title={text("couriers.history.title", { name })}
      hint={({ deliveries, count }) =>
        text("couriers.history.hint", {
          shown: format.number(deliveries.length),
          all: format.number(count),
        })
      }
      query={history}
      className="p-0"
      onClose={onClose}
    >
      {({ deliveries }) =>
        deliveries.length ? (
          <HistoryTable deliveries={deliveries} />
        ) : (
          <EmptyState title={text("couriers.history.empty")} />
        )
      }
    </ViewDrawer>
  )
}

function HistoryTable({ deliveries }: { deliveries: FinishedDelivery[] }) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow>
        <HeadCell>{text("couriers.history.order")}</HeadCell>
        <HeadCell>{text("couriers.column.status")}</HeadCell>
        <HeadCell>{text("couriers.history.end")}</HeadCell>
        <HeadCell>{text("couriers.history.cash")}</HeadCell>
        <HeadCell>{text("couriers.history.stars")}</HeadCell>
      </HeadRow>
      <tbody>
        {deliveries.map((delivery) => (
          <HistoryRow key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </DataTable>
  )
}

function HistoryRow({ delivery }: { delivery: FinishedDelivery }) {
  const text = useText()
  const format = useFormat()
  const status = delivery.status as Ended
  const end =
    delivery.delivered_at ?? delivery.failed_at ?? delivery.cancelled_at
  return (
    <Row>
      <Cell>
        <a
          className="text-ui-fg-interactive"
          href={`/app/orders/${delivery.order_id}`}
        >
          <bdi>#{delivery.display_id ?? "—"}</bdi>
        </a>
      </Cell>
      <Cell>
        <StatusBadge color={COLOR[status]} className="px-0 pe-1">
          {text(`couriers.history.status.${status}`)}
        </StatusBadge>
      </Cell>
      <Cell className="whitespace-nowrap">
        {end ? format.dateTime(end) : "—"}
      </Cell>
      <Cell className="whitespace-nowrap">
        {delivery.cash_taken === null
          ? "—"
          : format.money(delivery.cash_taken, delivery.currency_code)}
      </Cell>
      <Cell>{delivery.stars ? format.number(delivery.stars) : "—"}</Cell>
    </Row>
  )
}
