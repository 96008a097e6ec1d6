import { Label, toast } from "@medusajs/ui"
import { useState } from "react"
import { noFailure, toFailure } from "../../lib/errors"
import { useSetProductUnits } from "../../lib/product-units"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import type { AdminUnit, ProductUnits } from "../../lib/types"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SwitchField } from "../shared/switch"
import { CellFields } from "./cell-fields"
import {
  entryOf,
  fieldNamer,
  formOf,
  newForm,
  problemsOf,
  type SoldUnitForm,
} from "./form-state"
import { toBody, withDefault, type SoldUnit } from "./model"
import { UnitFields } from "./unit-fields"

type SoldUnitDrawerProps = {
  answer: ProductUnits
  sold: SoldUnit[]
  /** Absent: one more. */
  edited?: SoldUnit
  units: AdminUnit[]
  onClose: () => void
}

/** Adds or edits a unit in which the product is sold. */
export function SoldUnitDrawer(props: SoldUnitDrawerProps) {
  const { answer, sold, edited, units, onClose } = props
  const text = useText()
  const { currencies } = useStoreSettings()
  const saving = useSetProductUnits(answer.product_id)
  const isSetup = !sold.length
  const [form, setForm] = useState(initial)
  const [failure, setFailure] = useState(noFailure)
  const set = (change: Partial<SoldUnitForm>) => setForm({ ...form, ...change })
  const errors = failure.fields

  function initial(): SoldUnitForm {
    const combinations = answer.combinations.map(({ options }) => options)
    const basic = answer.basic_unit?.code ?? ""
    return edited
      ? formOf(edited, basic, combinations)
      : newForm(basic, combinations, isSetup)
  }

  const save = () => {
    const fields = problemsOf(form, currencies, text)
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    const at = edited ? sold.findIndex(({ key }) => key === edited.key) : -1
    const rank = at < 0 ? sold.length : at
    // A new default takes the place of the one before.
    const others = form.isDefault ? withDefault(sold, edited?.key ?? "") : sold
    const body = toBody(form.basicUnit, others)
    body.units[rank] = entryOf(form, rank, isSetup)
    saving.mutate(body, {
      onSuccess: () => {
        toast.success(text("product.saved"))
        onClose()
      },
      onError: (error) => setFailure(toFailure(error, fieldNamer(form, rank))),
    })
  }

  return (
    <FormDrawer
      title={title()}
      description={isSetup ? text("product.form.setupHint") : undefined}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <UnitFields
        form={form}
        errors={errors}
        units={units}
        isSetup={isSetup}
        onChange={set}
      />
      <CellFields
        cells={form.cells}
        errors={errors}
        pricesHint={isSetup ? text("product.form.pricesKeep") : undefined}
        onChange={(cells) => set({ cells })}
      />
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus">
          {text("product.form.cart")}
        </Label>
        <div className="grid grid-cols-3 gap-3">
          {(["min", "max", "step"] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              dir="ltr"
              inputMode="numeric"
              label={text(`product.form.${field}`)}
              placeholder={field === "step" ? "1" : "—"}
              error={errors[field]}
              value={form[field]}
              onChange={(typed) => set({ [field]: typed })}
            />
          ))}
        </div>
      </div>
      <SwitchField
        label={text("product.form.default")}
        hint={text("product.form.defaultHint")}
        checked={form.isDefault}
        disabled={isSetup || edited?.isDefault}
        onChange={(isDefault) => set({ isDefault })}
      />
      <SwitchField
        label={text("product.form.active")}
        hint={text("product.form.activeHint")}
        checked={form.isActive}
        disabled={form.isDefault && form.isActive}
        onChange={(isActive) => set({ isActive })}
      />
    </FormDrawer>
  )

  function title(): string {
    if (edited) {
      return text("product.edit", { label: edited.label })
    }
    return text(
      isSetup ? "product.form.setupTitle" : "product.form.createTitle"
    )
  }
}
