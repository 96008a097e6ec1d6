import { DocumentText } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { nameOf, placeOf, type DeliveryHead } from "../../lib/deliveries"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { RowMenu, type MenuAction } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { DeliveryBadge } from "./status"

type DeliveriesTableProps = {
  deliveries: DeliveryHead[]
  menuOf: (delivery: DeliveryHead) => MenuAction[]
  onOpen: (delivery: DeliveryHead) => void
  /** On the order's own page its column is not needed. */
  ofOneOrder?: boolean
}

/** Deliveries with who has them and what can be done. */
export function DeliveriesTable(props: DeliveriesTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        {!props.ofOneOrder && (
          <>
            <HeadCell>{text("deliveries.column.order")}</HeadCell>
            <HeadCell>{text("deliveries.column.customer")}</HeadCell>
          </>
        )}
        <HeadCell>{text("deliveries.column.status")}</HeadCell>
        <HeadCell>{text("deliveries.column.courier")}</HeadCell>
        <HeadCell>{text("deliveries.column.branch")}</HeadCell>
        <HeadCell>{text("deliveries.column.promised")}</HeadCell>
        <HeadCell>{text("deliveries.column.cash")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} {...props} delivery={delivery} />
        ))}
      </tbody>
    </DataTable>
  )
}

function DeliveryRow(props: DeliveriesTableProps & { delivery: DeliveryHead }) {
  const { delivery, menuOf, onOpen, ofOneOrder } = props
  const text = useText()
  const format = useFormat()
  const { courier, promised_at } = delivery
  return (
    <Row className="cursor-pointer" onClick={() => onOpen(delivery)}>
      {!ofOneOrder && (
        <>
          <Cell
            className="whitespace-nowrap"
            onClick={(event) => event.stopPropagation()}
          >
            <Link
              to={`/orders/${delivery.order_id}`}
              className="text-ui-fg-interactive"
            >
              <bdi>{`#${delivery.display_id ?? "—"}`}</bdi>
            </Link>
          </Cell>
          <Cell>
            <Text size="small" weight="plus" className="text-ui-fg-base">
              <bdi>{nameOf(delivery)}</bdi>
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              <bdi>{placeOf(delivery)}</bdi>
            </Text>
          </Cell>
        </>
      )}
      <Cell>
        <div className="flex items-center gap-x-2">
          <DeliveryBadge status={delivery.status} />
          {delivery.attempt > 1 && (
            <Badge size="2xsmall" className="whitespace-nowrap">
              {text("deliveries.attempt", {
                number: format.number(delivery.attempt),
              })}
            </Badge>
          )}
        </div>
      </Cell>
      <Cell className="whitespace-nowrap">
        {courier ? (
          <bdi>{`${courier.first_name} ${courier.last_name}`.trim()}</bdi>
        ) : (
          text("deliveries.nobody")
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <bdi>{delivery.location_name}</bdi>
      </Cell>
      <Cell className="whitespace-nowrap">
        {promised_at ? format.dateTime(promised_at) : "—"}
        {delivery.is_late && (
          <Badge size="2xsmall" color="red" className="ms-2">
            {text("deliveries.late")}
          </Badge>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        {Number(delivery.cash_due) > 0
          ? format.money(Number(delivery.cash_due), delivery.currency_code)
          : "—"}
      </Cell>
      <Cell className="text-end" onClick={(event) => event.stopPropagation()}>
        <RowMenu
          actions={[
            {
              icon: <DocumentText />,
              label: text("deliveries.detail.open"),
              onClick: () => onOpen(delivery),
            },
            ...menuOf(delivery),
          ]}
        />
      </Cell>
    </Row>
  )
}
