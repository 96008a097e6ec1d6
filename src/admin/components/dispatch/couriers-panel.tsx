import { Text } from "@medusajs/ui"
import type { CourierOnDuty } from "../../lib/dispatch"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { EmptyState } from "../shared/states"

/** Who is on duty, with what he has and when he was seen last. */
export function CouriersPanel({ couriers }: { couriers: CourierOnDuty[] }) {
  const text = useText()
  const format = useFormat()
  if (!couriers.length) {
    return <EmptyState title={text("dispatch.noCouriers")} />
  }
  return (
    <ul>
      {couriers.map((courier) => (
        <li
          key={courier.id}
          className="border-ui-border-base flex items-center justify-between gap-x-3 border-b px-6 py-3 last:border-b-0"
        >
          <div>
            <Text size="small" weight="plus" leading="compact">
              <bdi>
                {courier.first_name} {courier.last_name}
              </bdi>
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {courier.recorded_at
                ? text("dispatch.seen", {
                    date: format.dateTime(courier.recorded_at),
                  })
                : text("dispatch.notSeen")}
            </Text>
          </div>
          <Text size="small" className="text-ui-fg-subtle whitespace-nowrap">
            {text("dispatch.load", {
              open: format.number(courier.open_orders),
              capacity: format.number(courier.capacity_orders),
            })}
          </Text>
        </li>
      ))}
    </ul>
  )
}
