import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { z } from "@medusajs/framework/zod"
import type {
  localeSummaryShape,
  textShape,
} from "../../api/translation-schemas"
import type { importAnswer } from "../../lib/http/answer-import"
import { api, download, upload } from "./client"

/* The contracts' types, and only the types: see `types.ts`. */
export type TranslationText = z.infer<typeof textShape>
export type LocaleSummary = z.infer<typeof localeSummaryShape>
type Imported = z.infer<typeof importAnswer>

export type TextsFilter = {
  locale: string
  reference?: string
  missing: boolean
  search: string
  page: number
}

/** Rows of one page; as many can be saved at once. */
export const TEXTS_PAGE = 25

const TEXTS = ["saptmarkets", "translation-texts"]
const PATH = "/admin/translation-texts"

/** How much is translated, by language and kind of record. */
export function useTextsSummary(enabled: boolean) {
  return useQuery({
    queryKey: [...TEXTS, "summary"],
    enabled,
    queryFn: () => api<{ locales: LocaleSummary[] }>(`${PATH}/summary`),
  })
}

export function useTexts(filter: TextsFilter) {
  return useQuery({
    queryKey: [...TEXTS, filter],
    enabled: Boolean(filter.locale),
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<{ texts: TranslationText[]; count: number }>(PATH, {
        query: {
          ...chosen(filter),
          limit: TEXTS_PAGE,
          offset: filter.page * TEXTS_PAGE,
        },
      }),
  })
}

export type SaveTexts = {
  locale_code: string
  texts: {
    reference: string
    reference_id: string
    field: string
    translation: string
  }[]
}

export function useSaveTexts() {
  return useTextsChange((body: SaveTexts) =>
    api<{ saved: number }>(PATH, { method: "POST", body })
  )
}

export function useImportTexts() {
  return useTextsChange(({ locale, file }: { locale: string; file: File }) =>
    upload<Imported>(`${PATH}/import`, file, "text/csv", {
      locale_code: locale,
    })
  )
}

/** Hands the browser the texts that are looked at, all pages of them. */
export function exportTexts(filter: TextsFilter): Promise<void> {
  const name = `texts-${filter.locale}.csv`
  return download(`${PATH}/export`, name, chosen(filter))
}

function chosen({ locale, reference, missing, search }: TextsFilter) {
  return {
    locale_code: locale,
    reference,
    missing: missing ? "true" : undefined,
    q: search.trim() || undefined,
  }
}

/** What was translated may be shown anywhere. */
function useTextsChange<Input, Answer>(
  mutationFn: (input: Input) => Promise<Answer>
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: ["saptmarkets"] }),
  })
}
