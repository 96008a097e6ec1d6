import { Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { plainNumber, shownProduct, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"
import { TextField } from "../shared/field"
import { SelectField } from "../shared/select-field"
import { useUnitTexts } from "../units/names"
import type { SoldUnitForm } from "./form-state"

type UnitFieldsProps = {
  form: SoldUnitForm
  errors: FieldErrors
  units: AdminUnit[]
  /** The basic unit can be chosen: the product is not sold by unit yet. */
  isSetup: boolean
  onChange: (change: Partial<SoldUnitForm>) => void
}

/** Basic unit, unit and how many, with what one of it is. */
export function UnitFields(props: UnitFieldsProps) {
  const { form, errors, units, isSetup, onChange } = props
  const text = useText()
  const textsOf = useUnitTexts()
  const active = units.filter(
    (unit) => unit.is_active || unit.code === form.unit
  )
  const basic = units.find((unit) => unit.code === form.basicUnit)
  const option = (unit: AdminUnit) => ({
    value: unit.code,
    label: `${textsOf(unit).name} (${textsOf(unit).symbol})`,
  })
  const chooseBasic = (code: string) => {
    const chosen = units.find((unit) => unit.code === code)
    const current = units.find((unit) => unit.code === form.unit)
    const unit = current?.type === chosen?.type ? form.unit : ""
    onChange({ basicUnit: code, unit })
  }
  return (
    <div className="flex flex-col gap-y-4">
      {isSetup && (
        <SelectField
          label={text("product.basicUnit")}
          hint={text("product.basicUnitHint")}
          error={errors.basic_unit}
          value={form.basicUnit}
          placeholder={text("product.form.choose")}
          options={active.map(option)}
          onChange={chooseBasic}
        />
      )}
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_2fr]">
        <TextField
          name="unitValue"
          dir="ltr"
          inputMode="decimal"
          label={text("product.form.value")}
          error={errors.unit_value}
          value={form.unitValue}
          onChange={(unitValue) => onChange({ unitValue })}
        />
        <SelectField
          label={text("product.form.unit")}
          error={errors.unit}
          value={form.unit}
          disabled={!basic}
          placeholder={text("product.form.choose")}
          options={active.filter((u) => u.type === basic?.type).map(option)}
          onChange={(unit) => onChange({ unit })}
        />
      </div>
      <OneIs form={form} units={units} basic={basic} />
    </div>
  )
}

/** "1 × 5 kg = 5,000 g", while the numbers are typed. */
function OneIs(props: {
  form: SoldUnitForm
  units: AdminUnit[]
  basic?: AdminUnit
}) {
  const { form, units, basic } = props
  const text = useText()
  const format = useFormat()
  const textsOf = useUnitTexts()
  const unit = units.find((other) => other.code === form.unit)
  const value = Number(plainNumber(form.unitValue))
  if (!unit || !basic || !(value > 0)) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {text("product.form.valueHint")}
      </Text>
    )
  }
  const amount = shownProduct(value, unit.conversion, basic.conversion)
  return (
    <Text size="small" className="text-ui-fg-subtle" data-testid="one-is">
      {`${format.number(1)} × `}
      <bdi>{`${format.number(value)} ${textsOf(unit).symbol}`}</bdi>
      {" = "}
      <bdi>{`${format.number(amount)} ${textsOf(basic).symbol}`}</bdi>
    </Text>
  )
}
