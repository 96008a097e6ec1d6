import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router-dom"
import { featureOn } from "../lib/features"
import { useFormat } from "../lib/format"
import { useLive } from "../lib/live"
import { useText } from "../lib/text"

/** Nothing to see: new orders come by themselves, with a toast. */
const LiveOrders = () => {
  const text = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const client = useQueryClient()
  const isOn = featureOn("realtime")
  // The dashboard keeps its list under this key.
  const refresh = () => void client.invalidateQueries({ queryKey: ["orders"] })
  useLive(
    "order_created",
    ({ order_id, display_id, total, currency_code }) => {
      refresh()
      toast.info(text("live.newOrder", { number: display_id ?? "" }), {
        description: text("live.newOrderHint", {
          total: format.money(total, currency_code),
        }),
        action: {
          label: text("live.open"),
          altText: text("live.open"),
          onClick: () => navigate(`/orders/${order_id}`),
        },
      })
    },
    isOn
  )
  useLive("order_status_changed", refresh, isOn)
  return null
}

export default LiveOrders

export const config = defineWidgetConfig({ zone: "order.list.before" })
