import type { ComboFilter, ComboStatus } from "../../lib/combos"
import { useText } from "../../lib/text"
import { FilterSelect } from "../shared/filter-select"
import { SearchField } from "../shared/search-field"

const STATUSES: ComboStatus[] = ["draft", "scheduled", "active", "ended"]

type ToolbarProps = {
  filter: ComboFilter
  onChange: (filter: ComboFilter) => void
}

/** Status and search above the table of combos. */
export function CombosToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const change = (part: Partial<ComboFilter>) =>
    onChange({ ...filter, page: 0, ...part })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-44">
        <FilterSelect
          label={text("combos.column.status")}
          all={text("combos.allStatuses")}
          options={STATUSES.map((value) => ({
            value,
            label: text(`combos.status.${value}`),
          }))}
          value={filter.status}
          onChange={(status) => change({ status })}
        />
      </div>
      <div className="ms-auto w-full sm:w-72">
        <SearchField
          label={text("combos.search")}
          value={filter.search}
          onChange={(search) => change({ search })}
        />
      </div>
    </div>
  )
}
