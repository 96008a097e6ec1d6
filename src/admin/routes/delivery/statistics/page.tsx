import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { Stages } from "../../../components/delivery-statistics/stages"
import { StatisticsTable } from "../../../components/delivery-statistics/table"
import { StatisticsToolbar } from "../../../components/delivery-statistics/toolbar"
import { PagedList } from "../../../components/shared/paged-list"
import { PageFrame } from "../../../components/shared/page-frame"
import {
  dayBefore,
  STATISTICS_PAGE,
  useDeliveryStatistics,
  type StatisticFilter,
} from "../../../lib/delivery-statistics"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/statistics")

/** Figures of deliveries by courier, zone and day. */
const StatisticsPage = () => {
  const text = useText()
  const isOn = featureOn("delivery")
  const [filter, setFilter] = useState<StatisticFilter>(() => ({
    from: dayBefore(29),
    group: "courier",
    page: 0,
  }))
  const rows = useDeliveryStatistics(filter, filter.group, isOn)
  const all = useDeliveryStatistics(filter, undefined, isOn)
  const total = all.data?.statistics[0]
  return (
    <PageFrame
      title={text("deliveryStatistics.title")}
      hint={text("deliveryStatistics.hint")}
      feature="delivery"
      query={rows}
      toolbar={<StatisticsToolbar filter={filter} onChange={setFilter} />}
    >
      {({ statistics, count }) => (
        <PagedList
          count={count}
          size={STATISTICS_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={{ title: text("deliveryStatistics.empty") }}
        >
          {total && <Stages total={total} />}
          <StatisticsTable
            rows={statistics}
            total={total}
            group={filter.group}
          />
        </PagedList>
      )}
    </PageFrame>
  )
}

export default StatisticsPage

export const config = defineRouteConfig({
  label: "deliveryStatistics.title",
  translationNs: "saptmarkets",
  rank: 70,
})
