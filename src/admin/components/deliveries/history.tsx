import { Heading, Text } from "@medusajs/ui"
import type { Delivery } from "../../lib/deliveries"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type Entry = Delivery["history"][number]

const EVENTS = {
  created: "deliveries.event.created",
  reassigned: "deliveries.event.reassigned",
  declined: "deliveries.event.declined",
  proof: "deliveries.event.proof",
  late_report: "deliveries.event.late_report",
} as const

const STATES = {
  unassigned: "deliveries.status.unassigned",
  assigned: "deliveries.status.assigned",
  accepted: "deliveries.status.accepted",
  picked_up: "deliveries.status.picked_up",
  arrived: "deliveries.status.arrived",
  delivered: "deliveries.status.delivered",
  failed: "deliveries.status.failed",
  cancelled: "deliveries.status.cancelled",
  returned: "deliveries.status.returned",
} as const

/** What happened, when, by whom; times are those of the phone. */
export function DeliveryHistory({ history }: { history: Entry[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{text("deliveries.detail.history")}</Heading>
      <ol className="divide-y">
        {history.map((entry) => (
          <li key={entry.id} className="flex flex-col py-1.5">
            <Text size="small" weight="plus">
              {nameOf(entry)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {`${format.dateTime(entry.occurred_at)} · ${text(`deliveries.actor.${entry.actor_type}`)} `}
              {entry.actor_name && <bdi>{entry.actor_name}</bdi>}
              {typeof entry.data?.note === "string" && (
                <>
                  {" · "}
                  <bdi>{entry.data.note}</bdi>
                </>
              )}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )

  function nameOf({ type, to_status }: Entry): string {
    const state = STATES[to_status as keyof typeof STATES]
    const event = EVENTS[type as keyof typeof EVENTS]
    if (!event) {
      return state ? text(state) : type
    }
    return type === "late_report" && state
      ? `${text(event)}: ${text(state)}`
      : text(event)
  }
}
