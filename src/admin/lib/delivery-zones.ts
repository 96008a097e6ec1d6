import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  createAdminBranch,
  updateAdminBranch,
} from "../../api/admin/branches/contract"
import type {
  createAdminDeliveryZone,
  updateAdminDeliveryZone,
} from "../../api/admin/delivery-zones/contract"
import type {
  adminBranchShape,
  adminZoneShape,
} from "../../api/delivery-zone-schemas"
import { api } from "./client"

/* The contracts' types, and only the types: see `types.ts`. */
export type AdminBranch = z.infer<typeof adminBranchShape>
export type AdminZone = z.infer<typeof adminZoneShape>
type Body<T extends { body?: z.ZodType }> = z.input<NonNullable<T["body"]>>

export type SaveBranch =
  | { id?: undefined; body: Body<typeof createAdminBranch> }
  | { id: string; body: Body<typeof updateAdminBranch> }
export type SaveZone =
  | { id?: undefined; body: Body<typeof createAdminDeliveryZone> }
  | { id: string; body: Body<typeof updateAdminDeliveryZone> }

const KEY = ["saptmarkets", "delivery-zones"]
const PAGE = 200

/** All branches: there are dozens. */
export function useBranches(enabled = true) {
  return useQuery({
    queryKey: [...KEY, "branches"],
    enabled,
    queryFn: () => all<AdminBranch>("/admin/branches", "branches"),
  })
}

/** All zones, the highest priority first. */
export function useZones(enabled = true) {
  return useQuery({
    queryKey: [...KEY, "zones"],
    enabled,
    queryFn: () => all<AdminZone>("/admin/delivery-zones", "zones"),
  })
}

export type Location = { id: string; name: string }

/** Stock locations: what can become a branch. */
export function useLocations() {
  return useQuery({
    queryKey: [...KEY, "locations"],
    queryFn: () =>
      all<Location>("/admin/stock-locations", "stock_locations", {
        fields: "id,name",
      }),
  })
}

async function all<T>(
  path: string,
  name: string,
  query: Record<string, string> = {}
): Promise<T[]> {
  const rows: T[] = []
  for (;;) {
    const page = await api<Record<string, T[]> & { count: number }>(path, {
      query: { ...query, limit: PAGE, offset: rows.length },
    })
    rows.push(...page[name])
    if (!page[name].length || rows.length >= page.count) {
      return rows
    }
  }
}

export function useSaveBranch() {
  return useChange(({ id, body }: SaveBranch) =>
    api<{ branch: AdminBranch }>(
      id ? `/admin/branches/${id}` : "/admin/branches",
      { method: "POST", body }
    )
  )
}

export function useDeleteBranch() {
  return useChange((id: string) =>
    api<{ id: string }>(`/admin/branches/${id}`, { method: "DELETE" })
  )
}

export function useSaveZone() {
  return useChange(({ id, body }: SaveZone) =>
    api<{ zone: AdminZone }>(
      id ? `/admin/delivery-zones/${id}` : "/admin/delivery-zones",
      { method: "POST", body }
    )
  )
}

export function useDeleteZone() {
  return useChange((id: string) =>
    api<{ id: string }>(`/admin/delivery-zones/${id}`, { method: "DELETE" })
  )
}

function useChange<Input, Answer>(
  mutationFn: (input: Input) => Promise<Answer>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
