import { COURIER_STATUSES } from "../../../modules/delivery/constants"
import type { CourierFilter } from "../../lib/couriers"
import { useText } from "../../lib/text"
import { BranchSelect } from "../shared/branch-select"
import { FilterSelect } from "../shared/filter-select"
import { SearchField } from "../shared/search-field"

/** State, branch and search above the table of couriers. */
export function CouriersToolbar(props: {
  filter: CourierFilter
  onChange: (part: Partial<CourierFilter>) => void
}) {
  const { filter, onChange } = props
  const text = useText()
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-44">
        <FilterSelect
          label={text("couriers.column.status")}
          all={text("couriers.allStatuses")}
          options={COURIER_STATUSES.map((status) => ({
            value: status,
            label: text(`couriers.status.${status}`),
          }))}
          value={filter.status}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <BranchSelect
        value={filter.location}
        onChange={(location) => onChange({ location })}
      />
      <div className="ms-auto w-full sm:w-80">
        <SearchField
          label={text("couriers.search")}
          value={filter.search}
          onChange={(search) => onChange({ search })}
        />
      </div>
    </div>
  )
}
