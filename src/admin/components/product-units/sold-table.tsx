import { RadioGroup } from "@medusajs/ui"
import { Fragment } from "react"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import type { Unit } from "../../lib/types"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { combinationName, isPlain, type SoldUnit } from "./model"
import { SoldRow, type SoldActions } from "./sold-row"
import { VariantCells } from "./variant-cells"

type SoldTableProps = SoldActions & { sold: SoldUnit[]; basic: Unit | null }

/**
 * The units in rank order. Where the product has other options, a unit's row
 * is followed by one row for each combination of them.
 */
export function SoldTable(props: SoldTableProps) {
  const { sold, busy, onDefault } = props
  const text = useText()
  const { dir } = useLocale()
  const choose = (key: string) => {
    const unit = sold.find((one) => one.key === key)
    if (unit && !unit.isDefault) {
      onDefault(unit)
    }
  }
  return (
    <RadioGroup
      dir={dir}
      className="block"
      disabled={busy}
      aria-label={text("product.form.default")}
      value={sold.find((unit) => unit.isDefault)?.key ?? ""}
      onValueChange={choose}
    >
      <DataTable>
        <HeadRow hasActions>
          <HeadCell>{text("product.column.unit")}</HeadCell>
          <HeadCell>{text("product.column.codes")}</HeadCell>
          <HeadCell>{text("product.column.price")}</HeadCell>
          <HeadCell>{text("product.column.labelPrice")}</HeadCell>
          <HeadCell>{text("product.column.inStock")}</HeadCell>
          <HeadCell>{text("product.column.default")}</HeadCell>
          <HeadCell>{text("product.column.active")}</HeadCell>
        </HeadRow>
        <tbody>
          {sold.map((unit, index) => (
            <Fragment key={unit.key}>
              <SoldRow
                {...props}
                unit={unit}
                isFirst={index === 0}
                isLast={index === sold.length - 1}
              />
              <CombinationRows unit={unit} />
            </Fragment>
          ))}
        </tbody>
      </DataTable>
    </RadioGroup>
  )
}

function CombinationRows({ unit }: { unit: SoldUnit }) {
  if (isPlain(unit)) {
    return null
  }
  return (
    <>
      {unit.variants.map((variant) => (
        <Row key={variant.id} className="bg-ui-bg-subtle">
          <Cell className="first:ps-14">
            <bdi>{combinationName(variant.options)}</bdi>
          </Cell>
          <VariantCells variant={variant} />
          <Cell colSpan={3} />
        </Row>
      ))}
    </>
  )
}
