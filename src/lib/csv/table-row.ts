import type { z } from "@medusajs/framework/zod"
import { positiveDecimal } from "../http/schemas"
import {
  isMessageCode,
  type MessageCode,
  type MessageParams,
} from "../i18n/messages"
import type { CsvReport } from "./report"

const FLAGS: Record<string, boolean> = {
  true: true,
  yes: true,
  "1": true,
  false: false,
  no: false,
  "0": false,
}

/**
 * A row with readers for its cells. A wrong cell is reported and read as
 * undefined. In all of them: a column that is not in the file is undefined,
 * an empty cell is null.
 */
export class TableRow {
  constructor(
    readonly row: number,
    private readonly header: readonly string[],
    private readonly cells: readonly string[],
    private readonly report: CsvReport
  ) {}

  /** Reports a problem of a cell of this row. */
  problem(column: string, code: MessageCode, params?: MessageParams): void {
    this.report.add(this.row, column, code, params)
  }

  /** Whether a problem was reported of this row. */
  get wrong(): boolean {
    return this.report.has(this.row)
  }

  /** Names of the columns that the file has. */
  columns(name: RegExp): string[] {
    return this.header.filter((column) => name.test(column))
  }

  text(column: string, most = 200): string | null | undefined {
    const index = this.header.indexOf(column)
    if (index < 0) {
      return undefined
    }
    const cell = this.cells[index] ?? ""
    if (cell.length > most) {
      this.problem(column, "csv_too_long", { most })
      return undefined
    }
    return cell === "" ? null : cell
  }

  /** Text that must be there; undefined when it was reported as missing. */
  required(column: string, most?: number): string | undefined {
    const cell = this.text(column, most)
    if (cell === null) {
      this.problem(column, "csv_required")
    }
    return cell ?? undefined
  }

  /** An exact decimal above 0. */
  decimal(column: string): string | null | undefined {
    return this.checked(column, positiveDecimal, "decimal_format")
  }

  /** A text that a schema checks and may change. */
  checked<T>(
    column: string,
    schema: z.ZodType<T>,
    otherwise: MessageCode
  ): T | null | undefined {
    const cell = this.text(column)
    if (cell === null || cell === undefined) {
      return cell
    }
    const parsed = schema.safeParse(cell)
    if (parsed.success) {
      return parsed.data
    }
    const word = parsed.error.issues[0]?.message ?? ""
    this.problem(column, isMessageCode(word) ? word : otherwise)
    return undefined
  }

  /** `true`, `false`, `yes`, `no`, `1`, `0`, in any case. */
  flag(column: string): boolean | null | undefined {
    const cell = this.text(column)
    if (cell === null || cell === undefined) {
      return cell
    }
    const flag = FLAGS[cell.toLowerCase()]
    if (flag === undefined) {
      this.problem(column, "csv_flag")
    }
    return flag
  }

  whole(column: string, least: number, most: number) {
    const cell = this.text(column)
    if (cell === null || cell === undefined) {
      return cell
    }
    const number = /^\d{1,9}$/.test(cell) ? Number(cell) : NaN
    if (number >= least && number <= most) {
      return number
    }
    this.problem(column, "csv_whole", { least, most })
    return undefined
  }

  choice<T extends string>(
    column: string,
    values: readonly T[]
  ): T | null | undefined {
    const cell = this.text(column)
    if (cell === null || cell === undefined) {
      return cell
    }
    const found = values.find((value) => value === cell)
    if (!found) {
      this.problem(column, "csv_choice", { values: values.join(", ") })
    }
    return found
  }
}
