import type { MedusaContainer } from "@medusajs/framework/types"
import type { Cell } from "../../lib/csv/send-csv"
import { TEXT_COLUMNS } from "../../workflows/translation/csv/text-columns"
import { texts, type TextFilters } from "./texts"

const PAGE = 2000

/** Texts as rows of a translator's file, page by page, best sold first. */
export async function* textPages(
  container: MedusaContainer,
  filters: TextFilters
): AsyncGenerator<Cell[][]> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await texts(container, filters, { limit: PAGE, offset })
    yield rows.map((row) => TEXT_COLUMNS.map((column) => row[column]))
    if (rows.length < PAGE) {
      return
    }
  }
}
