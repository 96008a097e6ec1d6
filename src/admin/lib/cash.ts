import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  acceptAdminHandOver,
  disputeAdminHandOver,
} from "../../api/admin/cash-hand-overs/contract"
import type { createAdminCashAdjustment } from "../../api/admin/couriers/[id]/cash/contract"
import type { courierCashShape, handOverShape } from "../../api/cash-schemas"
import { api } from "./client"

export type HandOver = z.infer<typeof handOverShape>
export type CourierCash = z.infer<typeof courierCashShape>
export type HandOverStatus = HandOver["status"]

type Accept = z.input<NonNullable<(typeof acceptAdminHandOver)["body"]>>
type Dispute = z.input<NonNullable<(typeof disputeAdminHandOver)["body"]>>
type Adjustment = z.input<
  NonNullable<(typeof createAdminCashAdjustment)["body"]>
>

export type HandOverFilter = {
  status?: HandOverStatus
  location?: string
  page: number
}

/** Rows of one page. */
export const HAND_OVER_PAGE = 25

const CASH = ["saptmarkets", "cash"]

/** Hand-overs, those that wait first. */
export function useHandOvers(filter: HandOverFilter, enabled: boolean) {
  return useQuery({
    queryKey: [...CASH, "hand-overs", filter],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<{ hand_overs: HandOver[]; count: number }>("/admin/cash-hand-overs", {
        query: {
          status: filter.status,
          location_id: filter.location,
          limit: HAND_OVER_PAGE,
          offset: filter.page * HAND_OVER_PAGE,
        },
      }),
  })
}

/** Balances and the newest entries of a courier. */
export function useCourierCash(courierId: string) {
  return useQuery({
    queryKey: [...CASH, "courier", courierId],
    queryFn: () => api<CourierCash>(`/admin/couriers/${courierId}/cash`),
  })
}

export type HandOverAnswer =
  { answer: "accept"; body: Accept } | { answer: "dispute"; body: Dispute }

/** Accepts or disputes; of two merchants at once the first one counts. */
export function useAnswerHandOver(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ answer, body }: HandOverAnswer) =>
      api<{ hand_over: HandOver }>(`/admin/cash-hand-overs/${id}/${answer}`, {
        method: "POST",
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: CASH }),
  })
}

/** Books an adjustment; sent twice with one key it is booked once. */
export function useAdjustCash(courierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: Adjustment }) =>
      api<CourierCash>(`/admin/couriers/${courierId}/cash-adjustments`, {
        method: "POST",
        idempotencyKey: key,
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: CASH }),
  })
}
