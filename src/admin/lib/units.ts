import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "./client"
import type { AdminUnit, CreateUnit, UpdateUnit } from "./types"

const UNITS = ["saptmarkets", "units"]
const PAGE = 200

/** All units, in their order. There are dozens: lists filter them here. */
export function useUnits(enabled = true) {
  return useQuery({ queryKey: UNITS, queryFn: fetchUnits, enabled })
}

async function fetchUnits(): Promise<AdminUnit[]> {
  const units: AdminUnit[] = []
  for (;;) {
    const page = await api<{ units: AdminUnit[]; count: number }>(
      "/admin/units",
      { query: { limit: PAGE, offset: units.length } }
    )
    units.push(...page.units)
    if (!page.units.length || units.length >= page.count) {
      return units.sort((a, b) => a.rank - b.rank)
    }
  }
}

export type SaveUnit =
  { id?: undefined; body: CreateUnit } | { id: string; body: UpdateUnit }

/** Creates a unit, or updates the one whose id is given. */
export function useSaveUnit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: SaveUnit) =>
      api<{ unit: AdminUnit }>(id ? `/admin/units/${id}` : "/admin/units", {
        method: "POST",
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["saptmarkets"] }),
  })
}

export function useDeleteUnit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      api<{ id: string }>(`/admin/units/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: UNITS }),
  })
}
