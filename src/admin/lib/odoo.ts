import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  connectionShape,
  mappingShape,
  recordShape,
  runShape,
  statusShape,
} from "../../api/admin/odoo/shapes"
import { api } from "./client"

export type OdooRun = z.infer<typeof runShape>
export type OdooRecord = z.infer<typeof recordShape>
export type OdooStatus = z.infer<typeof statusShape>
export type OdooConnection = z.infer<typeof connectionShape>
export type OdooMapping = z.infer<typeof mappingShape>
export type OdooKind = OdooRun["kind"]
export type OdooMode = OdooRun["mode"]

/** Rows of one page of problems or runs. */
export const ODOO_PAGE = 20

const ODOO = ["saptmarkets", "odoo"]
const OFTEN = 1_000
const SELDOM = 15_000

/** What is connected and runs; asked often while something runs. */
export function useOdooStatus(enabled: boolean) {
  return useQuery({
    queryKey: [...ODOO, "status", document.documentElement.lang],
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.odoo.kinds.some(isRunning) ? OFTEN : SELDOM,
    queryFn: () => api<{ odoo: OdooStatus }>("/admin/odoo/status"),
  })
}

const isRunning = ({ last_run }: OdooStatus["kinds"][number]) =>
  last_run?.status === "running"

/** What Odoo says of itself, when one asks. */
export function useConnectionTest() {
  return useMutation({
    mutationFn: () =>
      api<{ connection: OdooConnection }>("/admin/odoo/test-connection", {
        method: "POST",
        body: {},
      }),
  })
}

export function useStartRun() {
  return useOdooChange(({ kind, mode }: { kind: OdooKind; mode: OdooMode }) =>
    api<{ run: OdooRun }>(`/admin/odoo/sync/${kind}`, {
      method: "POST",
      body: { mode },
    })
  )
}

export function useCancelRun() {
  return useOdooChange((id: string) =>
    api<{ run: OdooRun }>(`/admin/odoo/runs/${id}/cancel`, {
      method: "POST",
      body: {},
    })
  )
}

export function useRetryRecord() {
  return useOdooChange((id: string) =>
    api<{ record: OdooRecord }>(`/admin/odoo/records/${id}/retry`, {
      method: "POST",
      body: {},
    })
  )
}

export type RecordFilter = {
  kind?: OdooKind
  state?: OdooRecord["state"]
  page: number
}

/** What could not be brought over. */
export function useOdooRecords({ kind, state, page }: RecordFilter) {
  return useQuery({
    queryKey: [...ODOO, "records", kind, state, page],
    placeholderData: keepPreviousData,
    refetchInterval: SELDOM,
    queryFn: () =>
      api<{ records: OdooRecord[]; count: number }>("/admin/odoo/records", {
        query: { kind, state, limit: ODOO_PAGE, offset: page * ODOO_PAGE },
      }),
  })
}

export type RunFilter = { kind?: OdooKind; page: number }

/** All runs, the newest first. */
export function useOdooRuns({ kind, page }: RunFilter) {
  return useQuery({
    queryKey: [...ODOO, "runs", kind, page],
    placeholderData: keepPreviousData,
    refetchInterval: SELDOM,
    queryFn: () =>
      api<{ runs: OdooRun[]; count: number }>("/admin/odoo/runs", {
        query: { kind, limit: ODOO_PAGE, offset: page * ODOO_PAGE },
      }),
  })
}

/** One run with what failed in it. */
export function useOdooRun(id: string) {
  return useQuery({
    queryKey: [...ODOO, "run", id],
    refetchInterval: ({ state }) =>
      state.data?.run.status === "running" ? OFTEN : false,
    queryFn: () =>
      api<{ run: OdooRun & { records: OdooRecord[] } }>(
        `/admin/odoo/runs/${id}`
      ),
  })
}

/** Locations and price lists as Odoo has them, and what they are here. */
export function useOdooMappings() {
  return useQuery({
    queryKey: [...ODOO, "mappings"],
    queryFn: () => api<{ mappings: OdooMapping[] }>("/admin/odoo/mappings"),
  })
}

export type MappingChoice = { entity_id: string | null; active: boolean }

/** Chooses what a record of Odoo is here; nothing: as the settings say. */
export function useSetMapping() {
  return useOdooChange(
    ({ mapping, choice }: { mapping: OdooMapping; choice?: MappingChoice }) =>
      api(`/admin/odoo/mappings/${mapping.type}/${mapping.external_id}`, {
        method: choice ? "POST" : "DELETE",
        body: choice,
      })
  )
}

/** Names of customer groups. */
export function useCustomerGroups() {
  return useQuery({
    queryKey: ["saptmarkets", "customer-groups"],
    staleTime: 60_000,
    queryFn: async () => {
      const { customer_groups } = await api<{
        customer_groups: { id: string; name: string }[]
      }>("/admin/customer-groups", { query: { limit: 200, order: "name" } })
      return customer_groups
    },
  })
}

function useOdooChange<Input, Answer>(
  change: (input: Input) => Promise<Answer>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ODOO }),
  })
}
