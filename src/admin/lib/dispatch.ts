import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  createDeliveryTrip,
  getDispatchBoard,
  listDeliveryCandidates,
  offerDeliveryAnew,
} from "../../api/admin/delivery-board/contract"
import type { roadRouteShape } from "../../api/road-schemas"
import { api } from "./client"
import { featureOn } from "./features"
import { useLive } from "./live"

type Answer<C extends { response?: z.ZodType }> = z.infer<
  NonNullable<C["response"]>
>

export type DispatchCard = {
  id: string
  order_id: string
  display_id: number | null
  status: "unassigned" | "assigned" | "accepted" | "picked_up" | "arrived"
  attempt: number
  location_id: string
  location_name: string
  zone_name: string | null
  courier: { id: string; name: string } | null
  trip_id: string | null
  stop: number | null
  recipient: string
  street: string | null
  city: string | null
  currency_code: string
  cash_due: number
  promised_at: string | null
  estimated_delivery: string | null
  is_late: boolean
  dispatch_reason: string | null
  offer_expires_at: string | null
}

export type CourierOnDuty = {
  id: string
  first_name: string
  last_name: string
  vehicle_type: string
  capacity_orders: number
  open_orders: number
  recorded_at: string | null
}

export type Board = Answer<typeof getDispatchBoard> & {
  unassigned: DispatchCard[]
  on_the_road: DispatchCard[]
  counts: { unassigned: number; on_the_road: number; late: number }
  couriers: CourierOnDuty[]
}

export type Candidate = {
  courier_id: string
  first_name: string
  last_name: string
  open_orders: number
  capacity_orders: number
}

export type Candidates = Answer<typeof listDeliveryCandidates> & {
  candidates: (Candidate & {
    score: number
    parts: { travel: number; load: number; fairness: number }
  })[]
  refused: (Candidate & { reason: RefusalReason })[]
}

export type RefusalReason =
  | "suspended"
  | "off_duty"
  | "other_branch"
  | "out_of_reach"
  | "no_capacity"
  | "already_asked"

export const DISPATCH_REASONS = [
  "declined",
  "offer_expired",
  "nobody_on_duty",
  "nobody_in_reach",
  "nobody_has_room",
  "nobody_accepted",
] as const
export type DispatchReason = (typeof DISPATCH_REASONS)[number]

/** A reason that has a text; others are shown as they are. */
export function isDispatchReason(reason: string): reason is DispatchReason {
  return (DISPATCH_REASONS as readonly string[]).includes(reason)
}

const DISPATCH = ["saptmarkets", "dispatch"]

/** Ten seconds: a board that is looked at is never far behind. */
const REFRESH = 10_000

export function useBoard(location: string | undefined, enabled: boolean) {
  useBoardRefresh(enabled)
  return useQuery({
    queryKey: [...DISPATCH, "board", location],
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH,
    queryFn: () =>
      api<Board>("/admin/delivery-board", { query: { location_id: location } }),
  })
}

export type RoadRoute = z.infer<typeof roadRouteShape>

/** Ways and doors of couriers on the road. */
export function useRoadRoutes(location: string | undefined, enabled: boolean) {
  return useQuery({
    // Below the board: what brings that anew brings these.
    queryKey: [...DISPATCH, "board", "routes", location],
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH,
    queryFn: () =>
      api<{ routes: RoadRoute[] }>("/admin/delivery-routes", {
        query: { location_id: location },
      }),
  })
}

/** The board moves by itself: what changes a delivery brings it anew. */
function useBoardRefresh(enabled: boolean): void {
  const client = useQueryClient()
  const refresh = () =>
    void client.invalidateQueries({ queryKey: [...DISPATCH, "board"] })
  const isOn = enabled && featureOn("realtime")
  useLive("delivery_status", refresh, isOn)
  useLive("order_assigned", refresh, isOn)
}

export function useCandidates(deliveryId: string) {
  return useQuery({
    queryKey: [...DISPATCH, "candidates", deliveryId],
    queryFn: () =>
      api<Candidates>(`/admin/deliveries/${deliveryId}/candidates`),
  })
}

export type Assignment = { courier_id: string; cards: DispatchCard[] }

/** One or several to a courier, or one from another to him. */
export function useAssign() {
  return useDispatchChange(({ courier_id, cards }: Assignment) => {
    const [card] = cards
    const from = cards.length === 1 ? card?.courier?.id : undefined
    return from
      ? api(`/admin/deliveries/${card?.id}/reassign`, {
          method: "POST",
          body: { courier_id, from_courier_id: from },
        })
      : api<Answer<typeof createDeliveryTrip>>("/admin/delivery-trips", {
          method: "POST",
          body: { courier_id, delivery_ids: cards.map(({ id }) => id) },
        })
  })
}

export function useOffer() {
  return useDispatchChange((id: string) =>
    api<Answer<typeof offerDeliveryAnew> & { reason: string | null }>(
      `/admin/deliveries/${id}/offers`,
      { method: "POST", body: {} }
    )
  )
}

export function useUnassign() {
  return useDispatchChange((id: string) =>
    api(`/admin/deliveries/${id}/unassign`, { method: "POST", body: {} })
  )
}

export function useCancelDelivery() {
  return useDispatchChange((id: string) =>
    api(`/admin/deliveries/${id}/cancel`, { method: "POST", body: {} })
  )
}

/** What was refused because it has changed is looked at again, too. */
function useDispatchChange<Input, Result>(
  mutationFn: (input: Input) => Promise<Result>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: ["saptmarkets"] }),
  })
}
