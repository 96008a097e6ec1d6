import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { DeliveriesTable } from "../../../components/deliveries/deliveries-table"
import { DeliveryDrawer } from "../../../components/deliveries/delivery-drawer"
import { useDeliveryActions } from "../../../components/deliveries/use-delivery-actions"
import { BranchSelect } from "../../../components/shared/branch-select"
import { FilterSelect } from "../../../components/shared/filter-select"
import { PagedList } from "../../../components/shared/paged-list"
import { PageFrame } from "../../../components/shared/page-frame"
import { SearchField } from "../../../components/shared/search-field"
import {
  DELIVERY_PAGE,
  useDeliveries,
  type DeliveryFilter,
  type DeliveryHead,
} from "../../../lib/deliveries"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useSettled } from "../../../lib/settled"
import { useText } from "../../../lib/text"
import { DELIVERY_STATUSES } from "../../../../modules/delivery/constants"

hideMenuEntryWithout("delivery", "/delivery/deliveries")

/** Every attempt to bring an order, with its history and proofs. */
const DeliveriesPage = () => {
  const text = useText()
  const [filter, setFilter] = useState<DeliveryFilter>({ page: 0 })
  const [opened, setOpened] = useState<DeliveryHead>()
  const { menuOf, drawer } = useDeliveryActions()
  const settled = useSettled(filter)
  const list = useDeliveries(settled, featureOn("delivery"))
  const change = (part: Partial<DeliveryFilter>) =>
    setFilter({ ...filter, page: 0, ...part })
  const { q, status, location, late } = filter
  return (
    <PageFrame
      title={text("deliveries.title")}
      hint={text("deliveries.hint")}
      feature="delivery"
      query={list}
      toolbar={
        <div className="flex flex-wrap gap-3 px-6 py-4">
          <div className="w-64">
            <SearchField
              label={text("deliveries.search")}
              value={filter.q ?? ""}
              onChange={(q) => change({ q })}
            />
          </div>
          <div className="w-44">
            <FilterSelect
              label={text("deliveries.column.status")}
              all={text("deliveries.allStatuses")}
              options={DELIVERY_STATUSES.map((status) => ({
                value: status,
                label: text(`deliveries.status.${status}`),
              }))}
              value={filter.status}
              onChange={(status) => change({ status })}
            />
          </div>
          <div className="w-44">
            <FilterSelect
              label={text("deliveries.column.promised")}
              all={text("deliveries.allTimes")}
              options={[
                { value: "true" as const, label: text("deliveries.late") },
                { value: "false" as const, label: text("deliveries.onTime") },
              ]}
              value={filter.late}
              onChange={(late) => change({ late })}
            />
          </div>
          <BranchSelect
            value={filter.location}
            onChange={(location) => change({ location })}
          />
        </div>
      }
      drawer={
        <>
          {opened && (
            <DeliveryDrawer
              id={opened.id}
              number={opened.display_id}
              onClose={() => setOpened(undefined)}
            />
          )}
          {drawer}
        </>
      }
    >
      {({ deliveries, count }) => (
        <PagedList
          count={count}
          size={DELIVERY_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={{
            title: text(
              q || status || location || late
                ? "deliveries.noMatch"
                : "deliveries.empty"
            ),
          }}
        >
          <DeliveriesTable
            deliveries={deliveries}
            menuOf={menuOf}
            onOpen={setOpened}
          />
        </PagedList>
      )}
    </PageFrame>
  )
}

export default DeliveriesPage

export const config = defineRouteConfig({
  label: "deliveries.title",
  translationNs: "saptmarkets",
  rank: 20,
})
