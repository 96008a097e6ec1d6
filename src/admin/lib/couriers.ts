import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  createCourier,
  planCourierShift,
  updateCourier,
} from "../../api/admin/couriers/contract"
import type {
  courierShape,
  finishedDeliveryShape,
  shiftShape,
} from "../../api/courier-schemas"
import { api } from "./client"

export type Courier = z.infer<typeof courierShape>
export type FinishedDelivery = z.infer<typeof finishedDeliveryShape>
export type CourierShift = z.infer<typeof shiftShape>

export type CreateCourier = z.input<NonNullable<(typeof createCourier)["body"]>>
export type UpdateCourier = z.input<NonNullable<(typeof updateCourier)["body"]>>

export type CourierFilter = {
  search: string
  status?: Courier["status"]
  location?: string
  page: number
}

/** Rows of one page. */
export const COURIER_PAGE = 25

const COURIERS = ["saptmarkets", "couriers"]

/** Couriers by name. */
export function useCouriers(filter: CourierFilter, enabled: boolean) {
  return useQuery({
    queryKey: [...COURIERS, filter],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<{ couriers: Courier[]; count: number }>("/admin/couriers", {
        query: {
          q: filter.search.trim() || undefined,
          status: filter.status,
          location_id: filter.location,
          limit: COURIER_PAGE,
          offset: filter.page * COURIER_PAGE,
        },
      }),
  })
}

/** What a courier has behind him, the latest first. */
export function useCourierHistory(id: string) {
  return useQuery({
    queryKey: [...COURIERS, id, "history"],
    queryFn: () =>
      api<{ deliveries: FinishedDelivery[]; count: number }>(
        `/admin/couriers/${id}/history`,
        { query: { limit: 50 } }
      ),
  })
}

export type SaveCourier =
  { id?: undefined; body: CreateCourier } | { id: string; body: UpdateCourier }

/** Creates a courier, or updates the one whose id is given. */
export function useSaveCourier() {
  return useCourierChange(({ id, body }: SaveCourier) =>
    api<{ courier: Courier }>(
      id ? `/admin/couriers/${id}` : "/admin/couriers",
      { method: "POST", body }
    )
  )
}

/** Gives a courier a photo; null takes it away. */
export function useSaveCourierPhoto() {
  return useCourierChange(({ id, photo }: { id: string; photo: File | null }) =>
    api<{ courier: Courier }>(`/admin/couriers/${id}/photo`, {
      method: photo ? "POST" : "DELETE",
      file: photo ?? undefined,
    })
  )
}

/** A courier's shifts, planned and real, the latest first. */
export function useCourierShifts(id: string) {
  return useQuery({
    queryKey: [...COURIERS, id, "shifts"],
    queryFn: () =>
      api<{ shifts: CourierShift[]; count: number }>(
        `/admin/couriers/${id}/shifts`,
        { query: { limit: 50 } }
      ),
  })
}

type PlanShift = {
  courier_id: string
  body: z.input<NonNullable<(typeof planCourierShift)["body"]>>
}

export function usePlanShift() {
  return useCourierChange(({ courier_id, body }: PlanShift) =>
    api<{ shift: CourierShift }>(`/admin/couriers/${courier_id}/shifts`, {
      method: "POST",
      body,
    })
  )
}

/** Takes a planned shift back. */
export function useCancelShift() {
  return useCourierChange(({ courier_id, id }: CourierShift) =>
    api<unknown>(`/admin/couriers/${courier_id}/shifts/${id}`, {
      method: "DELETE",
    })
  )
}

function useCourierChange<Input, Answer>(
  mutationFn: (input: Input) => Promise<Answer>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: COURIERS }),
  })
}

export type CourierAction = {
  id: string
  action: "suspend" | "reinstate" | "end-shift"
  reason?: string
}

/** Suspends, reinstates, or ends a forgotten shift. */
export function useCourierAction() {
  return useCourierChange(({ id, action, reason }: CourierAction) =>
    api<unknown>(`/admin/couriers/${id}/${action}`, {
      method: "POST",
      body: reason ? { reason } : {},
    })
  )
}
