import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { texts, type TextRow } from "../../queries/translation/texts"
import { suiteOptions } from "../../suite-options"
import type { SaveTextsInput } from "./save-texts"

/** A text by its place. */
export const placeOf = (
  row: Pick<TextRow, "reference" | "reference_id" | "field">
): string => `${row.reference} ${row.reference_id} ${row.field}`

/** @throws SuiteError `locale_unknown` for one the store does not translate to */
export function refuseUnknownLocale(locale: string): void {
  const [own, ...others] = suiteOptions().locales
  if (!others.includes(locale)) {
    throw new SuiteError("invalid", "locale_unknown", {
      locale,
      locales: others.join(", ") || own,
    })
  }
}

/** What stands at these places now; places without a text are left out. */
export async function textsAt(
  container: MedusaContainer,
  locale: string,
  ids: string[]
): Promise<Map<string, TextRow>> {
  const all = { limit: 1_000_000, offset: 0 }
  const reference_ids = [...new Set(ids)]
  const { rows } = await texts(container, { locale, reference_ids }, all)
  return new Map(rows.map((row) => [placeOf(row), row]))
}

/**
 * @throws SuiteError `translation_invalid` with every text that is no text of
 * a record, `locale_unknown`
 */
export async function checkTexts(
  container: MedusaContainer,
  input: SaveTextsInput
): Promise<void> {
  refuseUnknownLocale(input.locale)
  const known = await textsAt(
    container,
    input.locale,
    input.texts.map(({ reference_id }) => reference_id)
  )
  const problems = input.texts.flatMap((text, index) =>
    known.has(placeOf(text))
      ? []
      : [
          {
            field: `texts.${index}`,
            code: "translation_unknown" as const,
            params: { place: placeOf(text) },
          },
        ]
  )
  if (problems.length) {
    const count = problems.length
    throw new SuiteError("invalid", "translation_invalid", { count }, problems)
  }
}
