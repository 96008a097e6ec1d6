import { UNIT_TYPES } from "../../../modules/unit/constants"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"
import { FilterSelect } from "../shared/filter-select"
import { SearchField } from "../shared/search-field"

export type UnitFilter = { search: string; type?: AdminUnit["type"] }

type ToolbarProps = {
  filter: UnitFilter
  onChange: (filter: UnitFilter) => void
}

/** Search and type above the table of units. */
export function UnitsToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-44">
        <FilterSelect
          label={text("units.column.type")}
          all={text("units.allTypes")}
          options={UNIT_TYPES.map((value) => ({
            value,
            label: text(`types.${value}`),
          }))}
          value={filter.type}
          onChange={(type) => onChange({ ...filter, type })}
        />
      </div>
      <div className="ms-auto w-full sm:w-72">
        <SearchField
          label={text("units.search")}
          maxLength={undefined}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
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
