import { useState } from "react"
import { ODOO_KINDS } from "../../../modules/odoo/constants"
import {
  ODOO_PAGE,
  useOdooRuns,
  type OdooRun,
  type RunFilter,
} from "../../lib/odoo"
import { useText } from "../../lib/text"
import { FilterSelect } from "../shared/filter-select"
import { Pages } from "../shared/pages"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { RunDrawer } from "./run-drawer"
import { RunsTable } from "./runs-table"

/** All runs: who started them, when, and how they ended. */
export function History() {
  const text = useText()
  const [filter, setFilter] = useState<RunFilter>({ page: 0 })
  const [open, setOpen] = useState<OdooRun>()
  const runs = useOdooRuns(filter)
  return (
    <>
      <div className="w-60 px-6 py-4">
        <FilterSelect
          label={text("odoo.history.kind")}
          all={text("odoo.problems.allKinds")}
          options={ODOO_KINDS.map((value) => ({
            value,
            label: text(`odoo.kinds.${value}`),
          }))}
          value={filter.kind}
          onChange={(kind) => setFilter({ kind, page: 0 })}
        />
      </div>
      {list()}
      {open && <RunDrawer run={open} onClose={() => setOpen(undefined)} />}
    </>
  )

  function list() {
    if (runs.error) {
      return (
        <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />
      )
    }
    if (!runs.data) {
      return <LoadingState />
    }
    if (!runs.data.runs.length) {
      return (
        <EmptyState
          title={text(
            filter.kind ? "odoo.history.noMatch" : "odoo.history.none"
          )}
        />
      )
    }
    return (
      <>
        <RunsTable runs={runs.data.runs} onOpen={setOpen} />
        <Pages
          page={filter.page}
          count={runs.data.count}
          size={ODOO_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}
