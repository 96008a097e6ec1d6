import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { DeliveriesTable } from "../../../components/deliveries/deliveries-table"
import { DeliveryDrawer } from "../../../components/deliveries/delivery-drawer"
import { useDeliveryActions } from "../../../components/deliveries/use-delivery-actions"
import { FilterSelect } from "../../../components/shared/filter-select"
import { Pages } from "../../../components/shared/pages"
import { SearchField } from "../../../components/shared/search-field"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  DELIVERY_PAGE,
  useDeliveries,
  type DeliveryFilter,
  type DeliveryHead,
} from "../../../lib/deliveries"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated } from "../../../lib/format"
import { useSettled } from "../../../lib/settled"
import { useBranches } from "../../../lib/stock"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/deliveries")

const STATUSES = [
  "unassigned",
  "assigned",
  "accepted",
  "picked_up",
  "arrived",
  "delivered",
  "failed",
  "cancelled",
  "returned",
] as const

/** Every attempt to bring an order, with its history and proofs. */
const DeliveriesPage = () => {
  const text = useText()
  const { data: branches } = useBranches()
  const [filter, setFilter] = useState<DeliveryFilter>({ page: 0 })
  const [opened, setOpened] = useState<DeliveryHead>()
  const { menuOf, drawer } = useDeliveryActions()
  const settled = useSettled(filter)
  const list = useDeliveries(settled, featureOn("delivery"))
  const change = (part: Partial<DeliveryFilter>) =>
    setFilter({ ...filter, page: 0, ...part })
  if (!featureOn("delivery")) {
    return (
      <Container className="p-0">
        <EmptyState
          title={text("common.featureOff")}
          hint={text("common.featureOffHint", {
            option: isolated("features.delivery"),
          })}
        />
      </Container>
    )
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text("deliveries.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("deliveries.hint")}
        </Text>
      </div>
      <div className="flex flex-wrap gap-3 px-6 py-4">
        <div className="w-64">
          <SearchField
            type="search"
            label={text("deliveries.search")}
            value={filter.q ?? ""}
            onChange={(q) => change({ q })}
          />
        </div>
        <div className="w-44">
          <FilterSelect
            label={text("deliveries.column.status")}
            all={text("deliveries.allStatuses")}
            options={STATUSES.map((status) => ({
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
        <div className="w-44">
          <FilterSelect
            label={text("deliveries.column.branch")}
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
      {rows()}
      {opened && (
        <DeliveryDrawer
          id={opened.id}
          number={opened.display_id}
          onClose={() => setOpened(undefined)}
        />
      )}
      {drawer}
    </Container>
  )

  function rows() {
    if (list.error) {
      return (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )
    }
    if (!list.data) {
      return <LoadingState />
    }
    if (!list.data.deliveries.length) {
      const { q, status, location, late } = filter
      const filtered = q || status || location || late
      return (
        <EmptyState
          title={text(filtered ? "deliveries.noMatch" : "deliveries.empty")}
        />
      )
    }
    return (
      <>
        <DeliveriesTable
          deliveries={list.data.deliveries}
          menuOf={menuOf}
          onOpen={setOpened}
        />
        <Pages
          page={filter.page}
          count={list.data.count}
          size={DELIVERY_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}

export default DeliveriesPage

export const config = defineRouteConfig({
  label: "deliveries.title",
  translationNs: "saptmarkets",
  rank: 20,
})
