import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { AnswerDrawer } from "../../../components/cash/answer-drawer"
import {
  HandOversTable,
  type CashDrawer,
} from "../../../components/cash/hand-overs-table"
import { LedgerDrawer } from "../../../components/cash/ledger-drawer"
import { BranchSelect } from "../../../components/shared/branch-select"
import { FilterSelect } from "../../../components/shared/filter-select"
import { PagedList } from "../../../components/shared/paged-list"
import { PageFrame } from "../../../components/shared/page-frame"
import {
  HAND_OVER_PAGE,
  useHandOvers,
  type HandOver,
  type HandOverFilter,
} from "../../../lib/cash"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/cash")

const STATUSES = ["requested", "accepted", "disputed"] as const

/** Couriers' cash: what they hand over, and what each of them holds. */
const CashPage = () => {
  const text = useText()
  const [filter, setFilter] = useState<HandOverFilter>({ page: 0 })
  const [open, setOpen] = useState<{ drawer: CashDrawer; handOver: HandOver }>()
  const handOvers = useHandOvers(filter, featureOn("delivery"))
  const change = (part: Partial<HandOverFilter>) =>
    setFilter({ ...filter, page: 0, ...part })
  return (
    <PageFrame
      title={text("cash.title")}
      hint={text("cash.hint")}
      feature="delivery"
      query={handOvers}
      toolbar={
        <div className="flex flex-wrap gap-3 px-6 py-4">
          <div className="w-52">
            <FilterSelect
              label={text("cash.column.status")}
              all={text("cash.allStatuses")}
              options={STATUSES.map((status) => ({
                value: status,
                label: text(`cash.status.${status}`),
              }))}
              value={filter.status}
              onChange={(status) => change({ status })}
            />
          </div>
          <BranchSelect
            value={filter.location}
            onChange={(location) => change({ location })}
          />
        </div>
      }
      drawer={open && drawerOf(open)}
    >
      {({ hand_overs, count }) => (
        <PagedList
          count={count}
          size={HAND_OVER_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={{
            title: text(
              filter.status || filter.location ? "cash.noMatch" : "cash.empty"
            ),
          }}
        >
          <HandOversTable
            handOvers={hand_overs}
            onOpen={(drawer, handOver) => setOpen({ drawer, handOver })}
          />
        </PagedList>
      )}
    </PageFrame>
  )

  function drawerOf({ drawer, handOver }: NonNullable<typeof open>) {
    const onClose = () => setOpen(undefined)
    if (drawer !== "ledger") {
      return (
        <AnswerDrawer handOver={handOver} answer={drawer} onClose={onClose} />
      )
    }
    const { courier_id, courier_name } = handOver
    return (
      <LedgerDrawer
        courier={{ id: courier_id, name: courier_name }}
        onClose={onClose}
      />
    )
  }
}

export default CashPage

export const config = defineRouteConfig({
  label: "cash.title",
  translationNs: "saptmarkets",
  rank: 60,
})
