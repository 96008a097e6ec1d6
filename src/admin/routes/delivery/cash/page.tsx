import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { AnswerDrawer } from "../../../components/cash/answer-drawer"
import {
  HandOversTable,
  type CashDrawer,
} from "../../../components/cash/hand-overs-table"
import { LedgerDrawer } from "../../../components/cash/ledger-drawer"
import { FilterSelect } from "../../../components/shared/filter-select"
import { Pages } from "../../../components/shared/pages"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  HAND_OVER_PAGE,
  useHandOvers,
  type HandOver,
  type HandOverFilter,
} from "../../../lib/cash"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated } from "../../../lib/format"
import { useBranches } from "../../../lib/stock"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/cash")

const STATUSES = ["requested", "accepted", "disputed"] as const

/** Couriers' cash: what they hand over, and what each of them holds. */
const CashPage = () => {
  const text = useText()
  const { data: branches } = useBranches()
  const [filter, setFilter] = useState<HandOverFilter>({ page: 0 })
  const [open, setOpen] = useState<{ drawer: CashDrawer; handOver: HandOver }>()
  const handOvers = useHandOvers(filter, featureOn("delivery"))
  const change = (part: Partial<HandOverFilter>) =>
    setFilter({ ...filter, page: 0, ...part })
  const close = () => setOpen(undefined)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text("cash.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("cash.hint")}
        </Text>
      </div>
      {featureOn("delivery") ? (
        <>
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
            <div className="w-52">
              <FilterSelect
                label={text("cash.column.branch")}
                all={text("stock.allBranches")}
                options={(branches ?? []).map(({ id, name }) => ({
                  value: id,
                  label: <bdi>{name}</bdi>,
                }))}
                value={filter.location}
                onChange={(location) => change({ location })}
              />
            </div>
          </div>
          {list()}
        </>
      ) : (
        <EmptyState
          title={text("common.featureOff")}
          hint={text("common.featureOffHint", {
            option: isolated("features.delivery"),
          })}
        />
      )}
      {open?.drawer === "ledger" && (
        <LedgerDrawer
          courier={{
            id: open.handOver.courier_id,
            name: open.handOver.courier_name,
          }}
          onClose={close}
        />
      )}
      {open && open.drawer !== "ledger" && (
        <AnswerDrawer
          handOver={open.handOver}
          answer={open.drawer}
          onClose={close}
        />
      )}
    </Container>
  )

  function list() {
    if (handOvers.error) {
      return (
        <ErrorState
          error={handOvers.error}
          onRetry={() => void handOvers.refetch()}
        />
      )
    }
    if (!handOvers.data) {
      return <LoadingState />
    }
    if (!handOvers.data.hand_overs.length) {
      const filtered = filter.status ?? filter.location
      return (
        <EmptyState title={text(filtered ? "cash.noMatch" : "cash.empty")} />
      )
    }
    return (
      <>
        <HandOversTable
          handOvers={handOvers.data.hand_overs}
          onOpen={(drawer, handOver) => setOpen({ drawer, handOver })}
        />
        <Pages
          page={filter.page}
          count={handOvers.data.count}
          size={HAND_OVER_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}

export default CashPage

export const config = defineRouteConfig({
  label: "cash.title",
  translationNs: "saptmarkets",
  rank: 60,
})
