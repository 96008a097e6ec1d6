import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Cell } from "../../lib/csv/send-csv"
import { UNIT_TEXT_COLUMN } from "../../workflows/unit/csv/unit-columns"
import { adminUnits } from "./units"

const PAGE = 500

/** Units as rows of their file, page by page in rank order. */
export async function* unitPages(
  container: MedusaContainer,
  columns: readonly string[]
): AsyncGenerator<Cell[][]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = { limit: PAGE, offset }
    const { units } = await adminUnits(container, {}, page)
    yield units.map((unit) => columns.map((column) => cellOf(unit, column)))
    if (units.length < PAGE) {
      return
    }
  }
}

type Unit = Awaited<ReturnType<typeof adminUnits>>["units"][number]

function cellOf(unit: Unit, column: string): Cell {
  const [, field, locale] = UNIT_TEXT_COLUMN.exec(column) ?? []
  if (locale) {
    return unit.translations[locale]?.[field as "name" | "symbol"]
  }
  return column === "conversion"
    ? MathBN.convert(unit.conversion).toFixed()
    : (unit[column as keyof Unit] as Cell)
}
