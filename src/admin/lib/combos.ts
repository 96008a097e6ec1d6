import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  createAdminCombo,
  duplicateAdminCombo,
  previewAdminCombo,
  updateAdminCombo,
} from "../../api/admin/combos/contract"
import type {
  adminComboChoiceShape,
  adminComboRowShape,
  adminComboShape,
  comboFigureShape,
  comboInsightsShape,
} from "../../api/combo-schemas"
import { api } from "./client"

/* The contracts' types, and only the types: see `types.ts`. */
export type AdminCombo = z.infer<typeof adminComboShape>
export type AdminComboRow = z.infer<typeof adminComboRowShape>
export type AdminComboChoice = z.infer<typeof adminComboChoiceShape>
export type ComboFigure = z.infer<typeof comboFigureShape>
export type ComboInsights = z.infer<typeof comboInsightsShape>
export type ComboStatus = AdminCombo["status"]

export type CreateCombo = z.input<
  NonNullable<(typeof createAdminCombo)["body"]>
>
export type UpdateCombo = z.input<
  NonNullable<(typeof updateAdminCombo)["body"]>
>
export type PreviewCombo = z.input<
  NonNullable<(typeof previewAdminCombo)["body"]>
>
type DuplicateCombo = z.input<NonNullable<(typeof duplicateAdminCombo)["body"]>>

export type ComboFilter = {
  search: string
  status?: ComboStatus
  page: number
}

/** Rows of one page of the table of combos. */
export const COMBOS_PAGE = 25

const COMBOS = ["saptmarkets", "combos"]

export function useCombos(
  filter: ComboFilter,
  locale: string,
  enabled: boolean
) {
  return useQuery({
    queryKey: [...COMBOS, filter, locale],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<{ combos: AdminComboRow[]; count: number }>("/admin/combos", {
        locale,
        query: {
          q: filter.search.trim() || undefined,
          status: filter.status,
          limit: COMBOS_PAGE,
          offset: filter.page * COMBOS_PAGE,
        },
      }),
  })
}

/** A combo with its untranslated texts, as the editor needs it. */
export function useCombo(id: string | undefined) {
  return useQuery({
    queryKey: [...COMBOS, id],
    enabled: Boolean(id),
    // What is edited is what is stored now, not what was looked at before.
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const { combo } = await api<{ combo: AdminCombo }>(`/admin/combos/${id}`)
      return combo
    },
  })
}

export type SaveCombo =
  { id?: undefined; body: CreateCombo } | { id: string; body: UpdateCombo }

/** Creates a combo, or updates the one whose id is given. */
export function useSaveCombo() {
  return useComboChange(({ id, body }: SaveCombo) =>
    api<{ combo: AdminCombo }>(id ? `/admin/combos/${id}` : "/admin/combos", {
      method: "POST",
      body,
    })
  )
}

export function useDuplicateCombo() {
  return useComboChange(({ id, body }: { id: string; body: DuplicateCombo }) =>
    api<{ combo: AdminCombo }>(`/admin/combos/${id}/duplicate`, {
      method: "POST",
      body,
    })
  )
}

export function useDeleteCombo() {
  return useComboChange((id: string) =>
    api<{ id: string }>(`/admin/combos/${id}`, { method: "DELETE" })
  )
}

/** The dashboard's products follow: a combo is one. */
function useComboChange<Input, Answer>(
  mutationFn: (input: Input) => Promise<Answer>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [COMBOS, ["products"]].map((queryKey) =>
          client.invalidateQueries({ queryKey })
        )
      ),
  })
}

/**
 * What a combo that is being edited comes to.
 * @param body the request as JSON text, so that equal ones are asked once
 */
export function useComboPreview(body: string | undefined, locale: string) {
  return useQuery({
    queryKey: ["saptmarkets", "combo-preview", body, locale],
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
    queryFn: () =>
      api<ComboInsights>("/admin/combos/preview", {
        method: "POST",
        body: JSON.parse(body ?? "{}") as PreviewCombo,
        locale,
      }),
  })
}

/** The figure in the store's first currency that has one. */
export function mainFigure(
  figures: readonly ComboFigure[],
  currency: string | undefined
): ComboFigure | undefined {
  const priced = figures.filter(({ price }) => price !== null)
  return (
    priced.find(({ currency_code }) => currency_code === currency) ?? priced[0]
  )
}
