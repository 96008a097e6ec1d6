import type { Statistic, StatisticGroup } from "../../lib/delivery-statistics"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

/** Figures by courier, zone or day, the sum of all above them. */
export function StatisticsTable(props: {
  rows: Statistic[]
  total: Statistic | undefined
  group: StatisticGroup
}) {
  const { rows, total, group } = props
  const text = useText()
  const nameOf = useNameOf(group)
  return (
    <DataTable>
      <HeadRow>
        <HeadCell>{text(`deliveryStatistics.group.${group}`)}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.deliveries")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.failed")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.onTime")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.minutes")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.kilometres")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.rating")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.fees")}</HeadCell>
        <HeadCell>{text("deliveryStatistics.column.cost")}</HeadCell>
      </HeadRow>
      <tbody>
        {total && (
          <StatisticRow
            row={total}
            name={text("deliveryStatistics.total")}
            isTotal
          />
        )}
        {rows.map((row) => (
          <StatisticRow
            key={row.day ?? row.courier?.id ?? row.zone?.id ?? "none"}
            row={row}
            name={nameOf(row)}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

function StatisticRow(props: {
  row: Statistic
  name: string
  isTotal?: boolean
}) {
  const { row, name, isTotal } = props
  const format = useFormat()
  const money = (key: "fees" | "cost_per_delivery") =>
    row.money.flatMap((one) => {
      const amount = one[key]
      return amount === null ? [] : [format.money(amount, one.currency_code)]
    })
  const orNone = (value: string | false) => value || "–"
  return (
    <Row className={isTotal ? "bg-ui-bg-subtle font-medium" : undefined}>
      <Cell className="text-ui-fg-base">
        <bdi>{name}</bdi>
      </Cell>
      <Cell>{format.number(row.deliveries)}</Cell>
      <Cell>{format.number(row.failed)}</Cell>
      <Cell>
        {orNone(
          row.on_time_share !== null && format.percent(row.on_time_share * 100)
        )}
      </Cell>
      <Cell>
        {orNone(row.minutes.total !== null && format.number(row.minutes.total))}
      </Cell>
      <Cell>{format.number(row.kilometres)}</Cell>
      <Cell className="whitespace-nowrap">
        {orNone(
          row.ratings.average !== null &&
            `${format.number(row.ratings.average)} (${format.number(row.ratings.count)})`
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        {orNone(money("fees").join(" · "))}
      </Cell>
      <Cell className="whitespace-nowrap">
        {orNone(money("cost_per_delivery").join(" · "))}
      </Cell>
    </Row>
  )
}

function useNameOf(group: StatisticGroup): (row: Statistic) => string {
  const text = useText()
  const format = useFormat()
  return ({ day, courier, zone }) => {
    switch (group) {
      case "courier":
        return courier?.name ?? text("deliveryStatistics.nobody")
      case "zone":
        return zone?.name ?? text("deliveryStatistics.noZone")
      case "day":
        return day ? format.date(`${day}T12:00:00`) : ""
    }
  }
}
