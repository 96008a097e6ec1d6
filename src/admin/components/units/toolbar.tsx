import { MagnifyingGlass } from "@medusajs/icons"
import { Input, Select } from "@medusajs/ui"
import { UNIT_TYPES } from "../../../modules/unit/constants"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"

const ALL = "all"

export type UnitFilter = { search: string; type?: AdminUnit["type"] }

type ToolbarProps = {
  filter: UnitFilter
  onChange: (filter: UnitFilter) => void
}

/** Search and type above the table of units. */
export function UnitsToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const { dir } = useLocale()
  const chooseType = (value: string) =>
    onChange({ ...filter, type: UNIT_TYPES.find((type) => type === value) })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-44">
        <Select
          size="small"
          dir={dir}
          value={filter.type ?? ALL}
          onValueChange={chooseType}
        >
          <Select.Trigger aria-label={text("units.column.type")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{text("units.allTypes")}</Select.Item>
            {UNIT_TYPES.map((type) => (
              <Select.Item key={type} value={type}>
                {text(`types.${type}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="relative isolate ms-auto w-full sm:w-72">
        <MagnifyingGlass className="text-ui-fg-muted pointer-events-none absolute inset-y-0 start-2 z-10 my-auto" />
        <Input
          size="small"
          className="ps-8"
          value={filter.search}
          placeholder={text("units.search")}
          aria-label={text("units.search")}
          onChange={(event) =>
            onChange({ ...filter, search: event.target.value })
          }
        />
      </div>
    </div>
  )
}

/** Units that match type and search, over all their texts. */
export function filterUnits(
  units: AdminUnit[],
  filter: UnitFilter
): AdminUnit[] {
  const wanted = filter.search.trim().toLowerCase()
  return units.filter((unit) => {
    if (filter.type && unit.type !== filter.type) {
      return false
    }
    const translations = Object.values(unit.translations)
    return [
      unit.code,
      unit.name,
      unit.symbol,
      ...translations.flatMap(({ name, symbol }) => [name, symbol]),
    ].some((value) => value?.toLowerCase().includes(wanted))
  })
}
