import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  deliveryHeadShape,
  deliveryShape,
} from "../../api/order-delivery-schemas"
import type { OrderState } from "../../lib/order-state"
import { api } from "./client"

export type DeliveryHead = z.infer<typeof deliveryHeadShape>
export type Delivery = z.infer<typeof deliveryShape>
export type DeliveryTrack = {
  /** Metres. */
  distance: number
  points: { latitude: number; longitude: number; recorded_at: string }[]
}
export type DeliveryStatus = DeliveryHead["status"]

export type DeliveryFilter = {
  q?: string
  status?: DeliveryStatus
  location?: string
  late?: "true" | "false"
  page: number
}

/** Rows of one page. */
export const DELIVERY_PAGE = 25

const DELIVERIES = ["saptmarkets", "deliveries"]

/** Deliveries, newest first. */
export function useDeliveries(filter: DeliveryFilter, enabled: boolean) {
  return useQuery({
    queryKey: [...DELIVERIES, "list", filter],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<{ deliveries: DeliveryHead[]; count: number }>("/admin/deliveries", {
        query: {
          q: filter.q || undefined,
          status: filter.status,
          location_id: filter.location,
          late: filter.late,
          limit: DELIVERY_PAGE,
          offset: filter.page * DELIVERY_PAGE,
        },
      }),
  })
}

/** A delivery with its goods, history and proofs. */
export function useDelivery(id: string) {
  return useQuery({
    queryKey: [...DELIVERIES, "one", id],
    queryFn: () => api<{ delivery: Delivery }>(`/admin/deliveries/${id}`),
  })
}

/** How often the way of one that is on the road is asked for. */
const FOLLOW_EVERY = 15_000

/** The way of a delivery that has left the branch. */
export function useDeliveryTrack(
  id: string,
  enabled: boolean,
  isOnRoad: boolean
) {
  return useQuery({
    queryKey: [...DELIVERIES, "track", id],
    enabled,
    refetchInterval: isOnRoad && FOLLOW_EVERY,
    queryFn: async () => {
      const path = `/admin/deliveries/${id}/track`
      return (await api<{ track: DeliveryTrack }>(path)).track
    },
  })
}

/** The deliveries of an order, and its one state for people. */
export function useOrderDeliveries(orderId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...DELIVERIES, "order", orderId],
    enabled,
    queryFn: async () => {
      const [{ order }, { deliveries }] = await Promise.all([
        api<{ order: { order_state?: OrderState } }>(
          `/admin/orders/${orderId}`,
          { query: { fields: "id" } }
        ),
        api<{ deliveries: DeliveryHead[] }>("/admin/deliveries", {
          query: { order_id: orderId, limit: 100 },
        }),
      ])
      return { state: order.order_state, deliveries }
    },
  })
}

export type DeliveryAction = "cancel" | "return" | "retry" | "unassign"

export type DeliveryChange = {
  id: string
  action: DeliveryAction
  body?: { note?: string; cancel_order?: boolean }
}

/** Changes a delivery; lists, details and the order's page follow. */
export function useChangeDelivery() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action, body = {} }: DeliveryChange) =>
      api<{ delivery: Delivery }>(`/admin/deliveries/${id}/${action}`, {
        method: "POST",
        body,
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: DELIVERIES })
      await client.invalidateQueries({ queryKey: ["orders"] })
    },
  })
}

/** Makes an order's fulfilments and deliveries. */
export function useAcceptOrder(orderId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      api<unknown>(`/admin/orders/${orderId}/accept`, {
        method: "POST",
        body: {},
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: DELIVERIES })
      await client.invalidateQueries({ queryKey: ["orders"] })
    },
  })
}

/** Which actions a delivery's state allows. */
export function actionsOf(delivery: DeliveryHead): DeliveryAction[] {
  switch (delivery.status) {
    case "unassigned":
    case "picked_up":
    case "arrived":
      return ["cancel"]
    case "assigned":
    case "accepted":
      return ["unassign", "cancel"]
    case "failed":
      return delivery.is_last ? ["retry", "return"] : []
    default:
      return []
  }
}

/** Who stands at the door, as the address says. */
export function nameOf({ address }: Pick<DeliveryHead, "address">): string {
  const parts = [address?.first_name, address?.last_name]
  return parts.filter(Boolean).join(" ") || "—"
}

/** Street and city in one line. */
export function placeOf({ address }: Pick<DeliveryHead, "address">): string {
  const parts = [address?.address_1, address?.address_2, address?.city]
  return parts.filter(Boolean).join(", ") || "—"
}
