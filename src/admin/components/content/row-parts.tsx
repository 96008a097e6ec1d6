import { StatusBadge, Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type Shown = {
  is_active: boolean
  is_live: boolean
  starts_at: string | null
  ends_at: string | null
}

/** Whether shoppers see it now. */
export function LiveBadge({ is_active, is_live }: Shown) {
  const text = useText()
  const [color, key] = is_live
    ? (["green", "content.live"] as const)
    : is_active
      ? (["orange", "content.waiting"] as const)
      : (["grey", "content.off"] as const)
  return (
    <StatusBadge color={color} className="px-0 pe-1">
      {text(key)}
    </StatusBadge>
  )
}

/** From when until when it is shown. */
export function WindowText({ starts_at, ends_at }: Shown) {
  const text = useText()
  const format = useFormat()
  const parts = [
    starts_at && text("content.fromDate", { date: format.dateTime(starts_at) }),
    ends_at && text("content.untilDate", { date: format.dateTime(ends_at) }),
  ].filter(Boolean)
  return (
    <Text as="span" size="xsmall" className="text-ui-fg-muted">
      {parts.length ? parts.join(" ") : text("content.always")}
    </Text>
  )
}
