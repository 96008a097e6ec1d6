import { useBranches } from "../../lib/stock"
import { useText } from "../../lib/text"
import { FilterSelect } from "./filter-select"

/** Filters by branch, where the store has more than one. */
export function BranchSelect(props: {
  value: string | undefined
  onChange: (location: string | undefined) => void
}) {
  const text = useText()
  const branches = useBranches()
  const options = (branches.data ?? []).map(({ id, name }) => ({
    value: id,
    label: <bdi>{name}</bdi>,
  }))
  if (options.length < 2) {
    return null
  }
  return (
    <div className="w-52">
      <FilterSelect
        label={text("dispatch.branch")}
        all={text("dispatch.allBranches")}
        options={options}
        {...props}
      />
    </div>
  )
}
