import { Adjustments, PencilSquare } from "@medusajs/icons"
import { StatusBadge, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Link } from "react-router-dom"
import { isolated, useFormat } from "../../lib/format"
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
      <HeadRow hasActions>
        <HeadCell>{text("stock.column.product")}</HeadCell>
        <HeadCell>{text("stock.column.branch")}</HeadCell>
        <HeadCell>{text("stock.column.stocked")}</HeadCell>
        <HeadCell>{text("stock.column.reserved")}</HeadCell>
        <HeadCell>{text("stock.column.available")}</HeadCell>
        <HeadCell>{text("stock.column.threshold")}</HeadCell>
        <HeadCell>{text("stock.column.state")}</HeadCell>
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

type State = {
  key: string
  color: ComponentProps<typeof StatusBadge>["color"]
  label: string
}

/** Whether there is enough, and what is to be ordered. */
function LevelState({ level }: { level: StockLevel }) {
  return (
    <div className="flex flex-wrap gap-1">
      {useStates(level).map(({ key, color, label }) => (
        <StatusBadge
          key={key}
          color={color}
          className="whitespace-nowrap px-0 pe-1"
        >
          {label}
        </StatusBadge>
      ))}
    </div>
  )
}

function useStates(level: StockLevel): State[] {
  const text = useText()
  const format = useFormat()
  const states: State[] = []
  if (level.available < 0) {
    states.push({
      key: "short",
      color: "red",
      label: text("stock.state.short"),
    })
  } else if (level.available === 0) {
    states.push({ key: "out", color: "red", label: text("stock.state.out") })
  } else if (level.is_low) {
    states.push({ key: "low", color: "orange", label: text("stock.state.low") })
  } else {
    states.push({
      key: "fine",
      color: "green",
      label: text("stock.state.fine"),
    })
  }
  if (level.needs_reorder) {
    states.push({
      key: "reorder",
      color: "blue",
      label: level.reorder_quantity
        ? text("stock.state.reorderAmount", {
            amount: isolated(amountIn(format, level, level.reorder_quantity)),
          })
        : text("stock.state.reorder"),
    })
  }
  return states
}

function useAmount(level: StockLevel) {
  const format = useFormat()
  return (value: number) => <bdi>{amountIn(format, level, value)}</bdi>
}
