import { Button, Hint, Label, Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { cellField, type CellForm } from "./form-state"
import { combinationName } from "./model"

type CellFieldsProps = {
  cells: CellForm[]
  errors: FieldErrors
  pricesHint?: string
  onChange: (cells: CellForm[]) => void
}

/** SKU, barcode and prices: once, or for every combination of options. */
export function CellFields(props: CellFieldsProps) {
  const { cells, onChange } = props
  const text = useText()
  const copy = () =>
    onChange(cells.map((cell) => ({ ...cell, prices: cells[0]?.prices ?? {} })))
  return (
    <div className="flex flex-col gap-y-6">
      {cells.map((cell, index) => (
        <OneCell
          key={index}
          {...props}
          cell={cell}
          index={index}
          onCell={(changed) =>
            onChange(cells.map((old, at) => (at === index ? changed : old)))
          }
        />
      ))}
      {cells.length > 1 && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          onClick={copy}
        >
          {text("product.form.copyPrices")}
        </Button>
      )}
    </div>
  )
}

function OneCell(
  props: CellFieldsProps & {
    cell: CellForm
    index: number
    onCell: (cell: CellForm) => void
  }
) {
  const { cell, index, errors, onCell } = props
  const text = useText()
  const { currencies } = useStoreSettings()
  const name = props.cells.length > 1 && combinationName(cell.options)
  const errorOf = (field: string) => errors[cellField(index, field)]
  const setPrice = (currency: string, typed: string) =>
    onCell({ ...cell, prices: { ...cell.prices, [currency]: typed } })
  return (
    <fieldset className="flex flex-col gap-y-4">
      {name && (
        <legend className="mb-2">
          <Text size="small" weight="plus">
            <bdi>{name}</bdi>
          </Text>
        </legend>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={`sku-${index}`}
          dir="ltr"
          label={text("product.form.sku")}
          optional={text("common.optional")}
          error={errorOf("sku")}
          value={cell.sku}
          onChange={(sku) => onCell({ ...cell, sku })}
        />
        <TextField
          name={`barcode-${index}`}
          dir="ltr"
          label={text("product.form.barcode")}
          optional={text("common.optional")}
          error={errorOf("barcode")}
          value={cell.barcode}
          onChange={(barcode) => onCell({ ...cell, barcode })}
        />
      </div>
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus">
          {text("product.form.prices")}
        </Label>
        <div className="grid gap-3 sm:grid-cols-3">
          {currencies.map(({ code }) => (
            <TextField
              key={code}
              name={`price-${index}-${code}`}
              dir="ltr"
              inputMode="decimal"
              label={code.toUpperCase()}
              error={errorOf(`prices.${code}`)}
              value={cell.prices[code] ?? ""}
              onChange={(typed) => setPrice(code, typed)}
            />
          ))}
        </div>
        {errorOf("prices") ? (
          <Hint variant="error">{errorOf("prices")}</Hint>
        ) : (
          props.pricesHint && <Hint>{props.pricesHint}</Hint>
        )}
      </div>
    </fieldset>
  )
}
