import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, toast } from "@medusajs/ui"
import { useState } from "react"
import { DeliveriesTable } from "../components/deliveries/deliveries-table"
import { DeliveryDrawer } from "../components/deliveries/delivery-drawer"
import { OrderStateBadge } from "../components/deliveries/status"
import { useDeliveryActions } from "../components/deliveries/use-delivery-actions"
import { Loaded } from "../components/shared/loaded"
import { EmptyState } from "../components/shared/states"
import {
  useAcceptOrder,
  useOrderDeliveries,
  type DeliveryHead,
} from "../lib/deliveries"
import { messageOf } from "../lib/errors"
import { featureOn } from "../lib/features"
import { useText } from "../lib/text"

type Order = { id: string; status: string }

/** How an order gets to its customer: accepting it, and its deliveries. */
const OrderDeliveriesWidget = ({ data: order }: { data: Order }) => {
  const text = useText()
  const [opened, setOpened] = useState<DeliveryHead>()
  const { menuOf, drawer } = useDeliveryActions()
  const accept = useAcceptOrder(order.id)
  const query = useOrderDeliveries(order.id, featureOn("delivery"))
  if (!featureOn("delivery")) {
    return null
  }
  const open = !["canceled", "archived", "completed"].includes(order.status)
  const canAccept =
    open && ["pending", "returned"].includes(query.data?.state ?? "")
  const acceptNow = () =>
    accept.mutate(undefined, {
      onSuccess: () => toast.success(text("deliveries.widget.accepted")),
      onError: (failure) =>
        toast.error(text("deliveries.failed"), {
          description: messageOf(failure),
        }),
    })
  return (
    <Container className="divide-y p-0" data-testid="order-deliveries">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{text("deliveries.widget.title")}</Heading>
          {query.data?.state && <OrderStateBadge state={query.data.state} />}
        </div>
        {canAccept && (
          <Button
            size="small"
            variant="secondary"
            isLoading={accept.isPending}
            onClick={acceptNow}
          >
            {text("deliveries.widget.accept")}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ deliveries }) =>
          deliveries.length ? (
            <DeliveriesTable
              ofOneOrder
              deliveries={deliveries}
              menuOf={menuOf}
              onOpen={setOpened}
            />
          ) : (
            <EmptyState title={text("deliveries.widget.none")} />
          )
        }
      </Loaded>
      {opened && (
        <DeliveryDrawer
          id={opened.id}
          number={opened.display_id}
          onClose={() => setOpened(undefined)}
        />
      )}
      {drawer}
    </Container>
  )
}

export default OrderDeliveriesWidget

export const config = defineWidgetConfig({ zone: "order.details.before" })
