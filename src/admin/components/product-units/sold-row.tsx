import {
  ArrowDownMini,
  ArrowUpMini,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { clx, IconButton, RadioGroup, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { Unit } from "../../lib/types"
import { RowMenu } from "../shared/row-menu"
import { DirectedSwitch } from "../shared/switch"
import { Cell, Row } from "../shared/table"
import { isPlain, type SoldUnit } from "./model"
import { VariantCells } from "./variant-cells"

export type SoldActions = {
  busy: boolean
  onEdit: (unit: SoldUnit) => void
  onRemove: (unit: SoldUnit) => void
  onMove: (unit: SoldUnit, by: -1 | 1) => void
  onDefault: (unit: SoldUnit) => void
  onActive: (unit: SoldUnit, isActive: boolean) => void
}

type SoldRowProps = SoldActions & {
  unit: SoldUnit
  basic: Unit | null
  isFirst: boolean
  isLast: boolean
}

/** One unit in which the product is sold. */
export function SoldRow(props: SoldRowProps) {
  const { unit, busy, onActive } = props
  const text = useText()
  const [only] = unit.variants
  return (
    <Row
      data-unit={unit.key}
      className={clx(!unit.isActive && "text-ui-fg-muted")}
    >
      <Cell>
        <div className="flex items-center gap-x-3">
          <Order {...props} />
          <Name unit={unit} basic={props.basic} />
        </div>
      </Cell>
      {only && isPlain(unit) ? (
        <VariantCells variant={only} />
      ) : (
        <Cell colSpan={4} />
      )}
      <Cell>
        <RadioGroup.Item
          value={unit.key}
          disabled={busy || !unit.isActive}
          aria-label={text("product.makeDefault", { label: unit.label })}
        />
      </Cell>
      <Cell>
        <DirectedSwitch
          checked={unit.isActive}
          disabled={busy || unit.isDefault}
          aria-label={text("product.activate", { label: unit.label })}
          onCheckedChange={(isActive) => onActive(unit, isActive)}
        />
      </Cell>
      <Cell className="text-end">
        <RowMenu actions={actions()} />
      </Cell>
    </Row>
  )

  function actions() {
    return [
      {
        icon: <PencilSquare />,
        label: text("common.edit"),
        disabled: busy,
        onClick: () => props.onEdit(unit),
      },
      {
        icon: <Trash />,
        label: text("common.remove"),
        disabled: busy || (props.isFirst && props.isLast),
        onClick: () => props.onRemove(unit),
      },
    ]
  }
}

function Order({ unit, busy, isFirst, isLast, onMove }: SoldRowProps) {
  const text = useText()
  const button = (
    by: -1 | 1,
    label: string,
    icon: ReactNode,
    atEnd: boolean
  ) => (
    <IconButton
      size="2xsmall"
      variant="transparent"
      disabled={busy || atEnd}
      aria-label={label}
      title={label}
      onClick={() => onMove(unit, by)}
    >
      {icon}
    </IconButton>
  )
  return (
    <div className="flex flex-col">
      {button(-1, text("product.moveUp"), <ArrowUpMini />, isFirst)}
      {button(1, text("product.moveDown"), <ArrowDownMini />, isLast)}
    </div>
  )
}

/** Label, what one is in basic units, and the rule of its quantity. */
function Name({ unit, basic }: { unit: SoldUnit; basic: Unit | null }) {
  const text = useText()
  const format = useFormat()
  const rules = (["min", "max", "step"] as const).flatMap((rule) => {
    const n = unit[rule]
    return n === null
      ? []
      : [text(`product.rule.${rule}`, { n: format.number(n) })]
  })
  return (
    <div className="flex flex-col whitespace-nowrap">
      <Text
        as="span"
        size="small"
        weight="plus"
        leading="compact"
        className={unit.isActive ? "text-ui-fg-base" : "text-ui-fg-muted"}
      >
        <bdi>{unit.label}</bdi>
      </Text>
      {basic && (
        <span className="text-ui-fg-subtle text-xs">
          {"= "}
          <bdi>{`${format.number(unit.conversion)} ${basic.symbol}`}</bdi>
        </span>
      )}
      {rules.map((rule) => (
        <span key={rule} className="text-ui-fg-muted text-xs">
          {rule}
        </span>
      ))}
    </div>
  )
}
