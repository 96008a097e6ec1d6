/**
 * What clients hear, by Socket.IO or Server-Sent Events. Each carries `id`
 * (ask for what came later with `since`) and `time` (ISO 8601).
 */
export const REALTIME_EVENTS = [
  "order_created",
  "order_status_changed",
  "order_assigned",
  "delivery_location",
  "delivery_status",
  "delivery_completed",
  "stock_updated",
  "low_stock_alert",
  "admin_notification",
  "customer_notification",
  "courier_notification",
] as const
export type RealtimeEventName = (typeof REALTIME_EVENTS)[number]

/** Of every event. */
export type RealtimeStamp = {
  /** Ascending; of a position, which is not kept, `null`. */
  id: string | null
  /** ISO 8601, when it happened. */
  time: string
}

export type OrderCreated = {
  order_id: string
  display_id: number | null
  order_state: string
  currency_code: string
  /** In major units. */
  total: number
}

export type OrderStatusChanged = {
  order_id: string
  display_id: number | null
  order_state: string
  previous_state: string | null
}

/** To the courier whose job it is now, and to the merchant. */
export type OrderAssigned = {
  order_id: string
  delivery_id: string
  courier_id: string
}

export type DeliveryLocation = {
  /** To merchants only, who see couriers without a delivery, too. */
  courier_id?: string
  delivery_id: string | null
  order_id: string | null
  latitude: number
  longitude: number
  /** Degrees clockwise from north. */
  heading: number | null
  recorded_at: string
}

export type DeliveryStatusChanged = {
  delivery_id: string
  order_id: string
  status: string
  estimated_delivery: string | null
  courier: { first_name: string; vehicle_type: string } | null
}

export type DeliveryCompleted = {
  delivery_id: string
  order_id: string
  delivered_at: string
}

/** In the product's basic unit, exact decimals as text. */
export type StockUpdated = {
  inventory_item_id: string
  location_id: string
  stocked: string
  reserved: string
  available: string
}

export type LowStockAlert = {
  inventory_item_id: string
  location_id: string
  available: string
  low_stock_threshold: string | null
}

/** A message of the inbox, in the listener's language. */
export type InboxMessage = {
  notification_id: string
  title: string
  body: string
  resource_type: string | null
  resource_id: string | null
  /** Of a customer or courier; merchants ask for theirs. */
  unread?: number
}

/** What each event carries beside its stamp. */
export type RealtimePayloads = {
  order_created: OrderCreated
  order_status_changed: OrderStatusChanged
  order_assigned: OrderAssigned
  delivery_location: DeliveryLocation
  delivery_status: DeliveryStatusChanged
  delivery_completed: DeliveryCompleted
  stock_updated: StockUpdated
  low_stock_alert: LowStockAlert
  admin_notification: InboxMessage
  customer_notification: InboxMessage
  courier_notification: InboxMessage
}

/** An event as a client gets it. */
export type RealtimeEvent<Name extends RealtimeEventName = RealtimeEventName> =
  RealtimeStamp & RealtimePayloads[Name]
