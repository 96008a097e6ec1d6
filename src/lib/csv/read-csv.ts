import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { SuiteError } from "../errors/suite-error"
import { unguardFormula } from "./formula"

/** A row of a file, cells as they were written. */
export type CsvRow = {
  /** As a spreadsheet counts: the first row is 1. */
  row: number
  cells: string[]
}

const DELIMITERS = [",", ";", "\t"]

/**
 * Reads CSV as a stream: UTF-8 with or without a byte order mark, separated
 * by commas, semicolons or tabs (whatever the first row has most of). Rows
 * without any text are left out and still counted.
 *
 * @throws SuiteError `csv_not_utf8`, `csv_broken`
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>
): AsyncGenerator<CsvRow> {
  const text = decode(chunks)
  const start = await firstLine(text)
  const parser = parse({
    delimiter: delimiterOf(start),
    relax_column_count: true,
    max_record_size: 100_000,
  })
  const source = Readable.from(rejoin(start, text))
  source.on("error", (error) => parser.destroy(error))
  let row = 0
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1
      const plain = cells.map((cell) => unguardFormula(cell.trim()))
      if (plain.some((cell) => cell !== "")) {
        yield { row, cells: plain }
      }
    }
  } catch (error) {
    if (error instanceof CsvError) {
      throw new SuiteError("invalid", "csv_broken", {
        row: Number(error.records) + 1,
      })
    }
    throw error
  } finally {
    source.destroy()
  }
}

/** Text of UTF-8 bytes, the byte order mark taken off. */
async function* decode(
  chunks: AsyncIterable<Uint8Array>
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  const strict = (read: () => string) => {
    try {
      return read()
    } catch {
      throw new SuiteError("invalid", "csv_not_utf8")
    }
  }
  for await (const chunk of chunks) {
    yield strict(() => decoder.decode(chunk, { stream: true }))
  }
  yield strict(() => decoder.decode())
}

async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let start = ""
  while (!start.includes("\n") && start.length < 100_000) {
    const next = await text.next()
    if (next.done) {
      break
    }
    start += next.value
  }
  return start
}

async function* rejoin(
  start: string,
  rest: AsyncGenerator<string>
): AsyncGenerator<string> {
  yield start
  yield* rest
}

function delimiterOf(start: string): string {
  const line = start.split("\n", 1)[0] ?? ""
  const count = (delimiter: string) => line.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best
  )
}
