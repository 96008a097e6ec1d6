import { Adjustments, PencilSquare } from "@medusajs/icons"
import { StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useFormat } from "../../lib/format"
import { amountIn, combinationOf, type StockLevel } from "../../lib/stock"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

type LevelsTableProps = {
  levels: StockLevel[]
  onCount: (level: StockLevel) => void
  onThresholds: (level: StockLevel) => void
}

/** Stock by product and branch, counted in the product's basic unit. */
export function LevelsTable(props: LevelsTableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow>
        <HeadCell>{text("stock.column.product")}</HeadCell>
        <HeadCell>{text("stock.column.branch")}</HeadCell>
        <HeadCell>{text("stock.column.stocked")}</HeadCell>
        <HeadCell>{text("stock.column.reserved")}</HeadCell>
        <HeadCell>{text("stock.column.available")}</HeadCell>
        <HeadCell>{text("stock.column.threshold")}</HeadCell>
        <HeadCell>{text("stock.column.state")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{text("common.actions")}</span>
        </HeadCell>
      </HeadRow>
      <tbody>
        {props.levels.map((level) => (
          <LevelRow key={level.id} {...props} level={level} />
        ))}
      </tbody>
    </DataTable>
  )
}

function LevelRow(props: LevelsTableProps & { level: StockLevel }) {
  const { level, onCount, onThresholds } = props
  const text = useText()
  const amount = useAmount(level)
  const combination = combinationOf(level)
  return (
    <Row>
      <Cell>
        <Link to={`/products/${level.product_id}`}>
          <Text
            as="span"
            size="small"
            weight="plus"
            leading="compact"
            className="text-ui-fg-base hover:underline"
          >
            <bdi>{level.product_title}</bdi>
          </Text>
        </Link>
        {combination && (
          <Text size="xsmall" className="text-ui-fg-muted">
            <bdi>{combination}</bdi>
          </Text>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <bdi>{level.location_name}</bdi>
      </Cell>
      <Cell className="whitespace-nowrap">{amount(level.stocked)}</Cell>
      <Cell className="whitespace-nowrap">{amount(level.reserved)}</Cell>
      <Cell className="text-ui-fg-base whitespace-nowrap">
        {amount(level.available)}
      </Cell>
      <Cell className="whitespace-nowrap">
        {level.low_stock_threshold === null
          ? "—"
          : amount(level.low_stock_threshold)}
      </Cell>
      <Cell>
        <LevelState level={level} />
      </Cell>
      <Cell className="text-end">
        <RowMenu
          actions={[
            {
              icon: <PencilSquare />,
              label: text("stock.count.action"),
              onClick: () => onCount(level),
            },
            {
              icon: <Adjustments />,
              label: text("stock.thresholds.action"),
              onClick: () => onThresholds(level),
            },
          ]}
        />
      </Cell>
    </Row>
  )
}

function LevelState({ level }: { level: StockLevel }) {
  const text = useText()
  if (level.available < 0) {
    return <StatusBadge color="red">{text("stock.state.short")}</StatusBadge>
  }
  if (level.is_low) {
    return <StatusBadge color="orange">{text("stock.state.low")}</StatusBadge>
  }
  if (level.needs_reorder) {
    return <StatusBadge color="blue">{text("stock.state.reorder")}</StatusBadge>
  }
  return <StatusBadge color="green">{text("stock.state.fine")}</StatusBadge>
}

function useAmount(level: StockLevel) {
  const format = useFormat()
  return (value: number) => <bdi>{amountIn(format, level, value)}</bdi>
}
