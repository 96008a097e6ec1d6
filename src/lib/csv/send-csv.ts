import { once } from "node:events"
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
 * answered as one; a later one cuts the answer off, which the reader notices.
 */
export async function sendCsv(
  res: MedusaResponse,
  filename: string,
  header: readonly string[],
  pages: AsyncIterator<Cell[][]>
): Promise<void> {
  let page = await pages.next()
  res.status(200)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${filename}"`)
  res.write(BYTE_ORDER_MARK)
  const lines = stringify({ record_delimiter: "windows" })
  lines.pipe(res)
  const cut = (error: Error) => res.destroy(error)
  lines.once("error", cut)
  try {
    lines.write([...header])
    while (!page.done && !res.destroyed) {
      for (const cells of page.value) {
        if (!lines.write(cells.map(written)) && !res.destroyed) {
          await Promise.race([once(lines, "drain"), once(res, "close")])
        }
      }
      page = await pages.next()
    }
    lines.end()
  } catch (error) {
    cut(error as Error)
  }
}

function written(cell: Cell): string {
  return cell === null || cell === undefined ? "" : guardFormula(String(cell))
}
