import type { MedusaContainer } from "@medusajs/framework/types"
import { readTable } from "../../../lib/csv/read-table"
import { CsvReport } from "../../../lib/csv/report"
import type { TableRow } from "../../../lib/csv/table-row"
import type { CheckedImport } from "../../../lib/http/answer-import"
import type { TextRow } from "../../../queries/translation/texts"
import { placeOf, refuseUnknownLocale, textsAt } from "../check-texts"
import { saveTextsWorkflow, type TranslatedText } from "../save-texts"
import { LONGEST_TEXT, TEXT_COLUMNS } from "./text-columns"

type Read = { source: TableRow; text: TranslatedText }

/**
 * Compares a translator's file with the store. A row is known by reference,
 * id and field; an empty translation leaves what is. A row whose `text` is no
 * longer the shop's is refused: what it translates has changed meanwhile.
 *
 * @throws SuiteError `locale_unknown`
 */
export async function checkTextsFile(
  container: MedusaContainer,
  locale: string,
  chunks: AsyncIterable<Uint8Array>
): Promise<CheckedImport> {
  refuseUnknownLocale(locale)
  const report = new CsvReport()
  const required = ["reference", "reference_id", "field", "translation"]
  const optional = TEXT_COLUMNS.filter((name) => !required.includes(name))
  const table = await readTable(chunks, { required, optional }, report)
  const read = table.flatMap(readRow)
  const known = await textsAt(
    container,
    locale,
    read.map(({ text }) => text.reference_id)
  )
  const seen = new Map<string, number>()
  const fresh: { text: TranslatedText; isNew: boolean }[] = []
  let unchanged = table.length - read.length
  for (const { source, text } of read) {
    const present = known.get(placeOf(text))
    if (!present || isWrong(source, text, present, seen)) {
      if (!present) {
        source.problem("reference_id", "translation_unknown", {
          place: placeOf(text),
        })
      }
      continue
    }
    if (present.translation === text.translation) {
      unchanged += 1
    } else {
      fresh.push({ text, isNew: present.translation === null })
    }
  }
  const created = fresh.filter(({ isNew }) => isNew).length
  return {
    report,
    counts: {
      rows: table.length,
      created,
      updated: fresh.length - created,
      unchanged,
    },
    write: async () => {
      if (fresh.length) {
        const texts = fresh.map(({ text }) => text)
        await saveTextsWorkflow(container).run({ input: { locale, texts } })
      }
    },
  }
}

/** A row with a translation in it; one without says nothing. */
function readRow(source: TableRow): Read[] {
  const reference = source.required("reference")
  const reference_id = source.required("reference_id")
  const field = source.required("field")
  const translation = source.text("translation", LONGEST_TEXT)
  return reference && reference_id && field && translation
    ? [{ source, text: { reference, reference_id, field, translation } }]
    : []
}

function isWrong(
  source: TableRow,
  text: TranslatedText,
  present: TextRow,
  seen: Map<string, number>
): boolean {
  const before = seen.get(placeOf(text))
  if (before !== undefined) {
    source.problem("reference_id", "csv_row_twice", { row: before })
    return true
  }
  seen.set(placeOf(text), source.row)
  const base = source.text("text", LONGEST_TEXT)
  if (base && base !== present.text.trim()) {
    source.problem("text", "translation_base_changed")
    return true
  }
  return false
}
