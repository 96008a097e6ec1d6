import { useState } from "react"
import { ODOO_KINDS, ODOO_RECORD_STATES } from "../../../modules/odoo/constants"
import { ODOO_PAGE, useOdooRecords, type RecordFilter } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { FilterSelect } from "../shared/filter-select"
import { Pages } from "../shared/pages"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { RecordsTable } from "./records-table"

/** What failed or differs, by kind and state. */
export function Problems() {
  const text = useText()
  const [filter, setFilter] = useState<RecordFilter>({ page: 0 })
  const records = useOdooRecords(filter)
  return (
    <>
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <div className="w-48">
          <FilterSelect
            label={text("odoo.problems.kind")}
            all={text("odoo.problems.allKinds")}
            options={ODOO_KINDS.map((value) => ({
              value,
              label: text(`odoo.kinds.${value}`),
            }))}
            value={filter.kind}
            onChange={(kind) => setFilter({ ...filter, kind, page: 0 })}
          />
        </div>
        <div className="w-64">
          <FilterSelect
            label={text("odoo.problems.state")}
            all={text("odoo.problems.allStates")}
            options={ODOO_RECORD_STATES.map((value) => ({
              value,
              label: text(`odoo.problems.states.${value}`),
            }))}
            value={filter.state}
            onChange={(state) => setFilter({ ...filter, state, page: 0 })}
          />
        </div>
      </div>
      {list()}
    </>
  )

  function list() {
    if (records.error) {
      return (
        <ErrorState
          error={records.error}
          onRetry={() => void records.refetch()}
        />
      )
    }
    if (!records.data) {
      return <LoadingState />
    }
    if (!records.data.records.length) {
      const filtered = filter.kind || filter.state
      return (
        <EmptyState
          title={text(
            filtered ? "odoo.problems.noMatch" : "odoo.problems.none"
          )}
        />
      )
    }
    return (
      <>
        <RecordsTable records={records.data.records} />
        <Pages
          page={filter.page}
          count={records.data.count}
          size={ODOO_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}
