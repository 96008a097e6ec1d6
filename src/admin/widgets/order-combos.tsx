import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { DissolveDrawer } from "../components/order-combos/dissolve-drawer"
import { LinesTable } from "../components/order-combos/lines-table"
import {
  combosOf,
  type Instance,
  type OrderWithLines,
} from "../components/order-combos/model"
import { featureOn } from "../lib/features"
import { useFormat } from "../lib/format"
import { useText } from "../lib/text"

/** The combos of an order: which lines belong together. */
const OrderCombosWidget = ({ data: order }: { data: OrderWithLines }) => {
  const text = useText()
  const format = useFormat()
  const [opened, setOpened] = useState<Instance>()
  const { instances, dissolved } = combosOf(order)
  if (!featureOn("combos") || instances.length + dissolved.length === 0) {
    return null
  }
  const canDissolve = !["canceled", "archived"].includes(order.status)
  return (
    <Container className="divide-y p-0" data-testid="order-combos">
      <div className="px-6 py-4">
        <Heading level="h2">{text("combos.order.title")}</Heading>
        {instances.length > 0 && canDissolve && (
          <Text size="small" className="text-ui-fg-subtle">
            {text("combos.order.dissolveHint")}
          </Text>
        )}
      </div>
      {instances.map((instance) => (
        <section key={instance.combo.instance_id}>
          <Head instance={instance} currency={order.currency_code}>
            {canDissolve && (
              <Button
                size="small"
                variant="secondary"
                onClick={() => setOpened(instance)}
              >
                {text("combos.order.dissolve")}
              </Button>
            )}
          </Head>
          <LinesTable lines={instance.lines} currency={order.currency_code} />
        </section>
      ))}
      {dissolved.map((instance) => (
        <section key={`dissolved-${instance.combo.instance_id}`}>
          <Head instance={instance} currency={order.currency_code}>
            <Badge size="2xsmall" color="grey">
              {text("combos.order.dissolvedBadge")}
            </Badge>
          </Head>
          <Text size="small" className="text-ui-fg-subtle px-6 pb-3">
            {instance.at &&
              `${text("combos.order.dissolvedOn", {
                date: format.dateTime(instance.at),
              })}: `}
            <bdi>{instance.note}</bdi>
          </Text>
          <LinesTable lines={instance.lines} currency={order.currency_code} />
        </section>
      ))}
      {opened && (
        <DissolveDrawer
          orderId={order.id}
          instance={opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Container>
  )
}

export default OrderCombosWidget

function Head(props: {
  instance: Instance
  currency: string
  children: ReactNode
}) {
  const { combo } = props.instance
  const text = useText()
  const format = useFormat()
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div>
        <Text size="small" weight="plus">
          {`${format.number(combo.quantity)} × `}
          <bdi>{combo.title}</bdi>
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {text("combos.order.each", {
            amount: format.money(combo.price, props.currency),
          })}
        </Text>
      </div>
      {props.children}
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })
