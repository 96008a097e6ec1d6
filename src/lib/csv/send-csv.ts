import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { stringify } from "csv-stringify"
import { guardFormula } from "./formula"

/** Makes Excel read the file as UTF-8, Arabic included. */
const BYTE_ORDER_MARK = "\ufeff"

/** A cell: empty for null. */
export type Cell = string | number | boolean | null | undefined

/**
 * Answers CSV as a stream, page by page: a slow reader slows the database
 * down and not the memory up. Cells that would run as formulas are guarded.
 * The first page is read before anything is sent, so that a failure there is
 * answered as one; a later one cuts the answer off.
 */
export async function sendCsv(
  res: MedusaResponse,
  filename: string,
  header: readonly string[],
  pages: AsyncIterator<Cell[][]>
): Promise<void> {
  const first = await pages.next()
  res.status(200)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${filename}"`)
  res.write(BYTE_ORDER_MARK)
  try {
    await pipeline(
      Readable.from(rowsOf(header, first, pages)),
      stringify({ record_delimiter: "windows" }),
      res
    )
  } catch (error) {
    // Who hangs up has not failed.
    if (
      (error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE"
    ) {
      throw error
    }
  }
}

async function* rowsOf(
  header: readonly string[],
  first: IteratorResult<Cell[][]>,
  pages: AsyncIterator<Cell[][]>
): AsyncGenerator<string[]> {
  yield [...header]
  for (let page = first; !page.done; page = await pages.next()) {
    for (const cells of page.value) {
      yield cells.map(written)
    }
  }
}

function written(cell: Cell): string {
  return cell === null || cell === undefined ? "" : guardFormula(String(cell))
}
