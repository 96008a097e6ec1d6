import { ArrowPath, ArrowUturnLeft, EyeSlash, XCircle } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import {
  actionsOf,
  useChangeDelivery,
  type DeliveryAction,
  type DeliveryHead,
} from "../../lib/deliveries"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"
import type { MenuAction } from "../shared/row-menu"
import { EndDrawer } from "./end-drawer"

const ICONS: Record<DeliveryAction, ReactNode> = {
  cancel: <XCircle />,
  return: <ArrowUturnLeft />,
  retry: <ArrowPath />,
  unassign: <EyeSlash />,
}

/** What can be done with a delivery, and the drawer of what needs a word. */
export function useDeliveryActions(): {
  menuOf: (delivery: DeliveryHead) => MenuAction[]
  drawer: ReactNode
} {
  const text = useText()
  const change = useChangeDelivery()
  const [ending, setEnding] = useState<{
    delivery: DeliveryHead
    action: "cancel" | "return"
  }>()
  const run = (delivery: DeliveryHead, action: DeliveryAction) => {
    if (action === "cancel" || action === "return") {
      return setEnding({ delivery, action })
    }
    change.mutate(
      { id: delivery.id, action },
      {
        onSuccess: () => toast.success(text(`deliveries.${action}.saved`)),
        onError: (error) =>
          toast.error(text("deliveries.failed"), {
            description: messageOf(error),
          }),
      }
    )
  }
  return {
    menuOf: (delivery) =>
      actionsOf(delivery).map((action) => ({
        icon: ICONS[action],
        label: text(`deliveries.${action}.action`),
        disabled: change.isPending,
        onClick: () => run(delivery, action),
      })),
    drawer: ending && (
      <EndDrawer {...ending} onClose={() => setEnding(undefined)} />
    ),
  }
}
