import { Label } from "@medusajs/ui"
import { useId } from "react"
import { useBranches, type StockFilter } from "../../lib/stock"
import { useText } from "../../lib/text"
import { FilterSelect } from "../shared/filter-select"
import { SearchField } from "../shared/search-field"
import { DirectedSwitch } from "../shared/switch"

type ToolbarProps = {
  filter: StockFilter
  onChange: (filter: StockFilter) => void
}

/** Branch, low ones only, and search above the stock. */
export function StockToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const { data: branches } = useBranches()
  const lowId = useId()
  const change = (part: Partial<StockFilter>) =>
    onChange({ ...filter, page: 0, ...part })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-52">
        <FilterSelect
          label={text("stock.column.branch")}
          all={text("stock.allBranches")}
          options={(branches ?? []).map(({ id, name }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
          }))}
          value={filter.location}
          onChange={(location) => change({ location })}
        />
      </div>
      <div className="flex items-center gap-x-2">
        <DirectedSwitch
          id={lowId}
          checked={filter.low}
          onCheckedChange={(low) => change({ low })}
        />
        <Label htmlFor={lowId} size="small">
          {text("stock.lowOnly")}
        </Label>
      </div>
      <div className="ms-auto w-full sm:w-72">
        <SearchField
          label={text("stock.search")}
          value={filter.search}
          onChange={(search) => change({ search })}
        />
      </div>
    </div>
  )
}
