import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Stages } from "../../../components/delivery-statistics/stages"
import { StatisticsTable } from "../../../components/delivery-statistics/table"
import { StatisticsToolbar } from "../../../components/delivery-statistics/toolbar"
import { Pages } from "../../../components/shared/pages"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  dayBefore,
  STATISTICS_PAGE,
  useDeliveryStatistics,
  type StatisticFilter,
} from "../../../lib/delivery-statistics"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated } from "../../../lib/format"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/statistics")

/** Figures of deliveries by courier, zone and day. */
const StatisticsPage = () => {
  const text = useText()
  const isOn = featureOn("delivery")
  const [filter, setFilter] = useState<StatisticFilter>(() => ({
    from: dayBefore(29),
    to: dayBefore(0),
    group: "courier",
    page: 0,
  }))
  const rows = useDeliveryStatistics(filter, filter.group, isOn)
  const all = useDeliveryStatistics(filter, undefined, isOn)
  const total = all.data?.statistics[0]
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text("deliveryStatistics.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("deliveryStatistics.hint")}
        </Text>
      </div>
      {isOn ? (
        <>
          <StatisticsToolbar filter={filter} onChange={setFilter} />
          {content()}
        </>
      ) : (
        <EmptyState
          title={text("common.featureOff")}
          hint={text("common.featureOffHint", {
            option: isolated("features.delivery"),
          })}
        />
      )}
    </Container>
  )

  function content() {
    if (rows.error) {
      return (
        <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
      )
    }
    if (!rows.data) {
      return <LoadingState />
    }
    if (!rows.data.statistics.length) {
      return <EmptyState title={text("deliveryStatistics.empty")} />
    }
    return (
      <>
        {total && <Stages total={total} />}
        <StatisticsTable
          rows={rows.data.statistics}
          total={total}
          group={filter.group}
        />
        <Pages
          page={filter.page}
          count={rows.data.count}
          size={STATISTICS_PAGE}
          onChange={(page) => setFilter({ ...filter, page })}
        />
      </>
    )
  }
}

export default StatisticsPage

export const config = defineRouteConfig({
  label: "deliveryStatistics.title",
  translationNs: "saptmarkets",
  rank: 70,
})
