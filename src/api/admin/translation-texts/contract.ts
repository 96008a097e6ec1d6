import { z } from "@medusajs/framework/zod"
import {
  importAnswer,
  importQuery,
  NDJSON,
} from "../../../lib/http/answer-import"
import { defineContract } from "../../../lib/http/contract"
import { listOf, pagination, queryFlag } from "../../../lib/http/schemas"
import { localeSummaryShape, textShape } from "../../translation-schemas"
import { LONGEST_TEXT } from "../../../workflows/translation/csv/text-columns"

/** As the core calls it; `locale` is the language of the caller. */
const locale_code = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
const name = z.string().regex(/^[a-z_]{1,60}$/)

const common = {
  actor: "admin",
  feature: "translations",
  tag: "Translations",
} as const

const chosen = {
  locale_code,
  reference: name.optional(),
  /** Only what is not translated. */
  missing: queryFlag.optional(),
  q: z.string().max(80).optional(),
}

export const listAdminTexts = defineContract({
  ...common,
  id: "listAdminTexts",
  method: "GET",
  path: "/admin/translation-texts",
  summary: "List texts with their translation, what sells most first",
  description:
    "Every text of every translatable model, the core's and the suite's. `missing=true` gives what is not translated to the locale.",
  query: z.object({ ...chosen, ...pagination }).strict(),
  response: listOf("texts", textShape),
  errors: ["locale_unknown"],
})

export const saveAdminTexts = defineContract({
  ...common,
  id: "saveAdminTexts",
  method: "POST",
  path: "/admin/translation-texts",
  summary: "Translate texts",
  description: "All or none. An empty translation takes it off.",
  body: z
    .object({
      locale_code,
      texts: z
        .array(
          z
            .object({
              reference: name,
              reference_id: z.string().min(1).max(64),
              field: name,
              translation: z.string().trim().max(LONGEST_TEXT),
            })
            .strict()
        )
        .min(1)
        .max(500),
    })
    .strict(),
  bodyLimit: "2mb",
  response: z.object({ saved: z.number().int() }),
  errors: ["locale_unknown", "translation_invalid", "translation_unknown"],
})

export const summarizeAdminTexts = defineContract({
  ...common,
  id: "summarizeAdminTexts",
  method: "GET",
  path: "/admin/translation-texts/summary",
  summary: "Count texts and translations by model and language",
  description:
    "Counts texts that are written in the base language; the core's `/admin/translations/statistics` counts empty fields, too.",
  response: z.object({
    locales: z.array(localeSummaryShape),
  }),
})

export const exportAdminTexts = defineContract({
  ...common,
  id: "exportAdminTexts",
  method: "GET",
  path: "/admin/translation-texts/export",
  summary: "Export texts for a translator as CSV",
  description:
    "UTF-8 with a byte order mark. Columns: `reference`, `reference_id`, `field`, `of`, `sold`, `text` (base language), `translation`. What sells most comes first.",
  query: z.object(chosen).strict(),
  contentType: "text/csv",
  errors: ["locale_unknown"],
})

export const importAdminTexts = defineContract({
  ...common,
  id: "importAdminTexts",
  method: "POST",
  path: "/admin/translation-texts/import",
  summary: "Import a translator's CSV",
  description:
    "The columns of the export, in any order; needed are `reference`, `reference_id`, `field` and `translation`. An empty translation leaves what is. A row whose `text` is no longer the shop's is a problem. Every problem is told with its row and column, and then nothing is written. With `dry_run` the answer is 200 and lists the problems. Ask for `application/x-ndjson` to hear of the progress.",
  query: importQuery.extend({ locale_code }),
  bodyStream: {
    type: "text/csv",
    description: "UTF-8, separated by commas, semicolons or tabs.",
    example:
      "reference,reference_id,field,text,translation\nproduct,prod_01,title,Rice,أرز\n",
  },
  bodyLimit: "16mb",
  response: importAnswer,
  alsoAnswers: NDJSON,
  errors: [
    "locale_unknown",
    "translation_unknown",
    "translation_base_changed",
    "csv_invalid",
    "csv_not_utf8",
    "csv_broken",
  ],
})
