import type { AdminBranch } from "../../lib/delivery-zones"
import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { SelectField } from "../shared/select-field"
import { SwitchField } from "../shared/switch"
import type { ZoneForm } from "./zone-form"

/** Name, branch, priority and promise of a zone. */
export function ZoneNameFields(props: {
  form: ZoneForm
  errors: FieldErrors
  branches: AdminBranch[]
  isNew: boolean
  onChange: (change: Partial<ZoneForm>) => void
}) {
  const { form, errors, branches, isNew, onChange } = props
  const text = useText()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="name"
        dir="ltr"
        label={text("deliveryZones.form.name")}
        error={errors.name}
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name="arabicName"
        dir="rtl"
        label={text("deliveryZones.form.nameArabic")}
        value={form.arabicName}
        onChange={(arabicName) => onChange({ arabicName })}
      />
      <SelectField
        label={text("deliveryZones.form.branch")}
        disabled={!isNew}
        value={form.locationId}
        options={branches.map(({ location_id, name }) => ({
          value: location_id,
          label: name,
        }))}
        onChange={(locationId) => onChange({ locationId })}
      />
      <TextField
        name="promised_minutes"
        dir="ltr"
        inputMode="numeric"
        label={text("deliveryZones.form.minutes")}
        error={errors.promised_minutes}
        value={form.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <TextField
        name="priority"
        dir="ltr"
        inputMode="numeric"
        label={text("deliveryZones.form.priority")}
        hint={text("deliveryZones.form.priorityHint")}
        error={errors.priority}
        value={form.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <SwitchField
        label={text("deliveryZones.form.active")}
        hint={text("deliveryZones.form.activeHint")}
        checked={form.isActive}
        onChange={(isActive) => onChange({ isActive })}
      />
    </div>
  )
}
