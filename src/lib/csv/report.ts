import type { MessageCode, MessageParams } from "../i18n/messages"
import { messageIn, type Language } from "../i18n/translate"
import { SuiteError } from "../errors/suite-error"

/** One problem of a file: where it is and which rule is broken. */
export type CsvProblem = {
  /** As a spreadsheet counts: the column names are row 1. */
  row: number
  column: string
  code: MessageCode
  params?: MessageParams
}

/** A problem as an answer shows it. */
export type ShownProblem = {
  row: number
  column: string
  code: string
  message: string
}

/** Collects every problem of a file, so that all are told at once. */
export class CsvReport {
  readonly problems: CsvProblem[] = []
  private readonly wrong = new Set<number>()

  add(
    row: number,
    column: string,
    code: MessageCode,
    params?: MessageParams
  ): void {
    this.wrong.add(row)
    this.problems.push({ row, column, code, params })
  }

  /** Whether a row has a problem. */
  has(row: number): boolean {
    return this.wrong.has(row)
  }

  /** In the order of the rows. */
  sorted(): CsvProblem[] {
    return [...this.problems].sort((a, b) => a.row - b.row)
  }

  /** In a language, for an answer. */
  shown(language: Language): ShownProblem[] {
    return this.sorted().map(({ row, column, code, params }) => ({
      row,
      column,
      code,
      message: messageIn(language, code, params),
    }))
  }

  /** The failure that names every problem as `rows.<row>.<column>`. */
  toError(): SuiteError {
    return new SuiteError(
      "invalid",
      "csv_invalid",
      { count: this.problems.length },
      this.sorted().map(({ row, column, code, params }) => ({
        field: `rows.${row}.${column}`,
        code,
        params,
      }))
    )
  }
}
