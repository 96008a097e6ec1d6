import { ArrowUturnLeft, SquareTwoStack, User, XCircle } from "@medusajs/icons"
import { Badge, Checkbox, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { isDispatchReason, type DispatchCard } from "../../lib/dispatch"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"

export type CardActions = {
  onAssign: (card: DispatchCard) => void
  onOffer: (card: DispatchCard) => void
  onUnassign: (card: DispatchCard) => void
  onCancel: (card: DispatchCard) => void
}

type CardProps = CardActions & {
  card: DispatchCard
  isChosen?: boolean
  /** Absent: it cannot be chosen. */
  onChoose?: (card: DispatchCard) => void
}

/** A delivery on the board. */
export function DeliveryCard(props: CardProps) {
  const { card, onChoose } = props
  const text = useText()
  const format = useFormat()
  return (
    <li className="border-ui-border-base flex items-start gap-x-3 border-b px-6 py-3 last:border-b-0">
      {onChoose && (
        <Checkbox
          className="mt-0.5"
          checked={props.isChosen}
          aria-label={orderOf(card, text, format)}
          onCheckedChange={() => onChoose(card)}
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to={`/orders/${card.order_id}`}
            className="txt-compact-small-plus text-ui-fg-base hover:underline"
          >
            {orderOf(card, text, format)}
          </Link>
          {card.status !== "unassigned" && (
            <StatusBadge color="blue" className="px-0 pe-1">
              {text(`dispatch.status.${card.status}`)}
            </StatusBadge>
          )}
          {card.is_late && (
            <StatusBadge color="red" className="px-0 pe-1">
              {text("dispatch.late")}
            </StatusBadge>
          )}
          {card.attempt > 1 && (
            <Badge size="2xsmall">
              {text("dispatch.attempt", { n: format.number(card.attempt) })}
            </Badge>
          )}
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          <bdi>
            {[card.recipient, card.street, card.city, card.zone_name]
              .filter(Boolean)
              .join(" · ")}
          </bdi>
        </Text>
        <Times card={card} />
        {card.courier && (
          <Text size="small" leading="compact">
            <bdi>{card.courier.name}</bdi>
            {card.stop !== null && (
              <span className="text-ui-fg-muted">
                {" · "}
                {text("dispatch.stop", { n: format.number(card.stop + 1) })}
              </span>
            )}
          </Text>
        )}
        {card.dispatch_reason && (
          <Text size="xsmall" className="text-ui-tag-orange-text">
            {isDispatchReason(card.dispatch_reason)
              ? text(`dispatch.reason.${card.dispatch_reason}`)
              : card.dispatch_reason}
          </Text>
        )}
      </div>
      <Menu {...props} />
    </li>
  )
}

function Times({ card }: { card: DispatchCard }) {
  const text = useText()
  const format = useFormat()
  const { promised_at, estimated_delivery, offer_expires_at, cash_due } = card
  const parts = [
    promised_at
      ? text("dispatch.promised", { date: format.dateTime(promised_at) })
      : text("dispatch.noPromise"),
    card.courier && estimated_delivery
      ? text("dispatch.expected", { date: format.dateTime(estimated_delivery) })
      : "",
    offer_expires_at
      ? text("dispatch.offerUntil", { date: format.dateTime(offer_expires_at) })
      : "",
    cash_due > 0
      ? text("dispatch.cash", {
          amount: format.money(cash_due, card.currency_code),
        })
      : "",
  ]
  return (
    <Text size="xsmall" className="text-ui-fg-muted">
      {parts.filter(Boolean).join(" · ")}
    </Text>
  )
}

function Menu(props: CardProps) {
  const { card } = props
  const text = useText()
  const waits = card.status === "unassigned"
  const atBranch = card.status === "assigned" || card.status === "accepted"
  const actions = [
    {
      icon: <User />,
      label: text(waits ? "dispatch.assign.action" : "dispatch.assign.again"),
      onClick: () => props.onAssign(card),
    },
    ...(waits
      ? [
          {
            icon: <SquareTwoStack />,
            label: text("dispatch.offer.action"),
            onClick: () => props.onOffer(card),
          },
        ]
      : []),
    ...(atBranch
      ? [
          {
            icon: <ArrowUturnLeft />,
            label: text("dispatch.unassign.action"),
            onClick: () => props.onUnassign(card),
          },
        ]
      : []),
    {
      icon: <XCircle />,
      label: text("dispatch.cancel.action"),
      onClick: () => props.onCancel(card),
    },
  ]
  return <RowMenu actions={actions} />
}

/** "Order #12", or the id where there is no number. */
export function orderOf(
  { display_id, order_id }: DispatchCard,
  text: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>
): string {
  return display_id === null
    ? order_id
    : text("dispatch.order", { n: format.number(display_id) })
}
