import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import {
  nameOf,
  placeOf,
  useDelivery,
  type Delivery,
} from "../../lib/deliveries"
import { isolated, useFormat } from "../../lib/format"
import { usePrivatePicture } from "../../lib/private-picture"
import { useText } from "../../lib/text"
import { ViewDrawer } from "../shared/view-drawer"
import { DeliveryWay } from "./delivery-way"
import { DeliveryHistory } from "./history"
import { DeliveryBadge } from "./status"

type DeliveryDrawerProps = {
  id: string
  number: number | null
  onClose: () => void
}

/** A delivery: where to, what, what happened, and its proofs. */
export function DeliveryDrawer({ id, number, onClose }: DeliveryDrawerProps) {
  const text = useText()
  const query = useDelivery(id)
  return (
    <ViewDrawer
      title={text("deliveries.order", { number: isolated(`#${number ?? ""}`) })}
      query={query}
      onClose={onClose}
    >
      {({ delivery }) => (
        <>
          <Facts delivery={delivery} />
          <DeliveryWay delivery={delivery} />
          <Goods delivery={delivery} />
          <DeliveryHistory history={delivery.history} />
          <Proofs delivery={delivery} />
        </>
      )}
    </ViewDrawer>
  )
}

function Facts({ delivery }: { delivery: Delivery }) {
  const text = useText()
  const format = useFormat()
  const { courier, rating, latitude, longitude } = delivery
  return (
    <dl className="flex flex-col gap-y-3">
      <Fact label={text("deliveries.column.status")}>
        <DeliveryBadge status={delivery.status} />
        {delivery.failure_reason && (
          <Text size="small">
            {reasonText()}
            {delivery.failure_note && (
              <>
                {" · "}
                <bdi>{delivery.failure_note}</bdi>
              </>
            )}
          </Text>
        )}
      </Fact>
      <Fact label={text("deliveries.column.customer")}>
        <bdi>{nameOf(delivery)}</bdi>
      </Fact>
      <Fact label={text("deliveries.detail.address")}>
        <bdi>{placeOf(delivery)}</bdi>
        {latitude !== null && longitude !== null && (
          <a
            className="text-ui-fg-interactive txt-small"
            href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
            target="_blank"
            rel="noreferrer"
          >
            {text("deliveries.detail.map")}
          </a>
        )}
      </Fact>
      {delivery.customer_note && (
        <Fact label={text("deliveries.detail.note")}>
          <bdi>{delivery.customer_note}</bdi>
        </Fact>
      )}
      <Fact label={text("deliveries.column.courier")}>
        {courier ? (
          <bdi>{`${courier.first_name} ${courier.last_name}`.trim()}</bdi>
        ) : (
          text("deliveries.nobody")
        )}
      </Fact>
      {Number(delivery.weight) > 0 && (
        <Fact label={text("deliveries.detail.weight")}>
          <bdi>{format.measure(Number(delivery.weight), "kilogram")}</bdi>
        </Fact>
      )}
      {delivery.promised_at && (
        <Fact label={text("deliveries.column.promised")}>
          {format.dateTime(delivery.promised_at)}
        </Fact>
      )}
      {delivery.delivered_at && (
        <Fact label={text("deliveries.detail.delivered")}>
          {format.dateTime(delivery.delivered_at)}
        </Fact>
      )}
      {delivery.recipient_name && (
        <Fact label={text("deliveries.detail.recipient")}>
          <bdi>{delivery.recipient_name}</bdi>
        </Fact>
      )}
      {delivery.pin && (
        <Fact label={text("deliveries.detail.pin")}>
          <bdi>{delivery.pin}</bdi>
        </Fact>
      )}
      {rating && (
        <Fact label={text("deliveries.detail.rating")}>
          {text("deliveries.detail.stars", {
            stars: format.number(rating.stars),
            most: format.number(5),
          })}
          {rating.comment && <bdi>{rating.comment}</bdi>}
        </Fact>
      )}
    </dl>
  )

  function reasonText(): string {
    const reason = delivery.failure_reason as keyof typeof REASONS
    return text(REASONS[reason] ?? REASONS.other)
  }
}

const REASONS = {
  customer_absent: "deliveries.reason.customer_absent",
  customer_refused: "deliveries.reason.customer_refused",
  wrong_address: "deliveries.reason.wrong_address",
  cash_not_paid: "deliveries.reason.cash_not_paid",
  damaged_goods: "deliveries.reason.damaged_goods",
  vehicle_problem: "deliveries.reason.vehicle_problem",
  underage: "deliveries.reason.underage",
  other: "deliveries.reason.other",
} as const

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-3 gap-x-4">
      <dt className="text-ui-fg-subtle txt-small">{label}</dt>
      <dd className="text-ui-fg-base txt-small col-span-2 flex flex-col items-start">
        {children}
      </dd>
    </div>
  )
}

function Goods({ delivery }: { delivery: Delivery }) {
  const text = useText()
  const format = useFormat()
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{text("deliveries.detail.goods")}</Heading>
      <ul className="divide-y">
        {delivery.items.map((item) => (
          <li key={item.line_item_id} className="flex gap-x-3 py-1.5">
            <Text size="small" weight="plus" className="whitespace-nowrap">
              {`${format.number(item.quantity)} ×`}
            </Text>
            <Text size="small">
              <bdi>{item.title}</bdi>
              {[item.unit?.label ?? item.variant_title, item.combo?.title]
                .flatMap((part) => part ?? [])
                .map((part) => (
                  <span key={part} className="text-ui-fg-subtle">
                    {" · "}
                    <bdi>{part}</bdi>
                  </span>
                ))}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proofs({ delivery }: { delivery: Delivery }) {
  const text = useText()
  if (!delivery.proofs.length) {
    return null
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{text("deliveries.detail.proofs")}</Heading>
      {delivery.proofs.map((proof) => (
        <Proof
          key={proof.id}
          proof={proof}
          path={`/admin/deliveries/${delivery.id}/proofs/${proof.id}`}
        />
      ))}
    </section>
  )
}

function Proof(props: { proof: Delivery["proofs"][number]; path: string }) {
  const { kind, taken_at } = props.proof
  const text = useText()
  const format = useFormat()
  return (
    <figure className="flex flex-col gap-y-1">
      <img
        className="border-ui-border-base max-h-64 rounded-md border object-contain"
        src={usePrivatePicture(props.path)}
        alt={text(`deliveries.detail.${kind}`)}
      />
      <figcaption className="text-ui-fg-muted txt-small">
        {`${text(`deliveries.detail.${kind}`)} · ${format.dateTime(taken_at)}`}
      </figcaption>
    </figure>
  )
}
