import { toast } from "@medusajs/ui"
import { useState } from "react"
import { UNIT_TYPES } from "../../../modules/unit/constants"
import { noFailure } from "../../lib/errors"
import { useArabicLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"
import { useSaveUnit } from "../../lib/units"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { SwitchField } from "../shared/switch"
import {
  emptyForm,
  failureOf,
  formOf,
  problemsOf,
  toRequest,
  type UnitForm,
} from "./form-state"
import { useUnitTexts } from "./names"

type UnitDrawerProps = {
  /** Absent: a new one. */
  unit?: AdminUnit
  units: AdminUnit[]
  onClose: () => void
}

/** Creates or edits a unit of measure, English and Arabic side by side. */
export function UnitDrawer({ unit, units, onClose }: UnitDrawerProps) {
  const text = useText()
  const textsOf = useUnitTexts()
  const arabic = useArabicLocale()
  const saving = useSaveUnit()
  const [before] = useState(() => unit && formOf(unit, arabic))
  const [form, setForm] = useState(() => before ?? emptyForm(units))
  const [failure, setFailure] = useState(noFailure)
  const basic = units.find(
    (other) => other.is_basic && other.type === form.type
  )
  const isBasic = unit ? unit.is_basic : !basic
  const shown = isBasic ? { ...form, conversion: "1" } : form
  const set = (change: Partial<UnitForm>) => setForm({ ...form, ...change })
  const errors = failure.fields

  const save = () => {
    const fields = problemsOf(shown, text, before)
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    saving.mutate(toRequest(shown, arabic, { id: unit?.id, isBasic }), {
      onSuccess: (answer) => {
        const { name } = textsOf(answer.unit)
        toast.success(text(unit ? "units.updated" : "units.created", { name }))
        onClose()
      },
      onError: (error) => setFailure(failureOf(error)),
    })
  }

  return (
    <FormDrawer
      title={text(unit ? "units.edit" : "units.create")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        name="code"
        dir="ltr"
        label={text("units.form.code")}
        hint={text("units.form.codeHint")}
        error={errors.code}
        value={form.code}
        onChange={(code) => set({ code })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          dir="ltr"
          label={text("units.form.name")}
          error={errors.name}
          value={form.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="arabicName"
          dir="rtl"
          label={text("units.form.nameArabic")}
          error={errors.arabicName}
          value={form.arabicName}
          onChange={(arabicName) => set({ arabicName })}
        />
        <TextField
          name="symbol"
          dir="ltr"
          label={text("units.form.symbol")}
          error={errors.symbol}
          value={form.symbol}
          onChange={(symbol) => set({ symbol })}
        />
        <TextField
          name="arabicSymbol"
          dir="rtl"
          label={text("units.form.symbolArabic")}
          error={errors.arabicSymbol}
          value={form.arabicSymbol}
          onChange={(arabicSymbol) => set({ arabicSymbol })}
        />
      </div>
      <SelectField
        label={text("units.form.type")}
        hint={text("units.form.typeHint")}
        error={errors.type}
        disabled={Boolean(unit)}
        value={form.type}
        options={UNIT_TYPES.map((type) => ({
          value: type,
          label: text(`types.${type}`),
        }))}
        onChange={(type) => set({ type: type as UnitForm["type"] })}
      />
      <TextField
        name="conversion"
        dir="ltr"
        inputMode="decimal"
        label={text("units.form.conversion")}
        hint={
          isBasic
            ? text(unit ? "units.form.isBasic" : "units.form.becomesBasic", {
                type: text(`types.${form.type}`),
              })
            : conversionHint()
        }
        error={errors.conversion}
        disabled={isBasic}
        suffix={basic && textsOf(basic).symbol}
        value={shown.conversion}
        onChange={(conversion) => set({ conversion })}
      />
      <TextField
        name="rank"
        dir="ltr"
        inputMode="numeric"
        label={text("units.form.rank")}
        hint={text("units.form.rankHint")}
        error={errors.rank}
        value={form.rank}
        onChange={(rank) => set({ rank })}
      />
      <SwitchField
        label={text("units.form.active")}
        hint={text("units.form.activeHint")}
        checked={form.isActive}
        onChange={(isActive) => set({ isActive })}
      />
    </FormDrawer>
  )

  function conversionHint(): string {
    const names = basic ? textsOf(basic) : { name: "", symbol: "" }
    return [
      text("units.form.conversionHint", names),
      text("units.form.containerHint"),
    ].join(" ")
  }
}
