import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  useSaveBranch,
  type AdminBranch,
  type Location,
} from "../../lib/delivery-zones"
import { noFailure } from "../../lib/errors"
import { plainNumber } from "../../lib/format"
import { useArabicLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { MoneyFields } from "../combos/money-fields"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { SwitchField } from "../shared/switch"
import {
  branchFailure,
  branchFormOf,
  branchProblems,
  branchRequest,
  emptyBranchForm,
  type BranchForm,
} from "./branch-form"
import { HoursFields } from "./hours-fields"
import { ZoneMap } from "./map"
import type { Corner } from "./ring"

type BranchDrawerProps = {
  /** Absent: a new one. */
  branch?: AdminBranch
  /** Stock locations that are no branch yet. */
  free: Location[]
  onClose: () => void
}

/** Makes a stock location a branch, or edits one. */
export function BranchDrawer({ branch, free, onClose }: BranchDrawerProps) {
  const text = useText()
  const arabic = useArabicLocale()
  const saving = useSaveBranch()
  const [form, setForm] = useState(() =>
    branch ? branchFormOf(branch, arabic) : emptyBranchForm(free[0]?.id ?? "")
  )
  const [failure, setFailure] = useState(noFailure)
  const errors = failure.fields
  const set = (change: Partial<BranchForm>) => setForm({ ...form, ...change })
  const save = () => {
    const fields = branchProblems(form, text)
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    saving.mutate(branchRequest(form, arabic, branch?.id), {
      onSuccess: (answer) => {
        const { name } = answer.branch
        toast.success(text("deliveryZones.branch.saved", { name }))
        onClose()
      },
      onError: (error) => setFailure(branchFailure(error)),
    })
  }
  return (
    <FormDrawer
      title={text(
        branch ? "deliveryZones.branch.edit" : "deliveryZones.branch.create"
      )}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      {!branch && (
        <SelectField
          label={text("deliveryZones.branch.location")}
          error={errors.location_id}
          value={form.locationId}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(locationId) => set({ locationId })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          dir="ltr"
          label={text("deliveryZones.branch.name")}
          hint={text("deliveryZones.branch.nameHint")}
          error={errors.name}
          value={form.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="arabicName"
          dir="rtl"
          label={text("deliveryZones.form.nameArabic")}
          value={form.arabicName}
          onChange={(arabicName) => set({ arabicName })}
        />
        {(["latitude", "longitude"] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            dir="ltr"
            inputMode="decimal"
            label={text(`deliveryZones.branch.${field}`)}
            error={errors[field]}
            value={form[field]}
            onChange={(typed) => set({ [field]: typed })}
          />
        ))}
      </div>
      <ZoneMap
        label={text("deliveryZones.branch.map")}
        className="h-56 w-full shrink-0 rounded-lg"
        branches={[]}
        shapes={[]}
        point={{
          at: pointOf(form),
          onChange: ([latitude, longitude]) =>
            set({
              latitude: latitude.toFixed(6),
              longitude: longitude.toFixed(6),
            }),
        }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {(["phone", "email", "timezone"] as const).map((field) => (
          <TextField
            key={field}
            name={field}
            dir="ltr"
            label={text(`deliveryZones.branch.${field}`)}
            error={errors[field]}
            value={form[field]}
            onChange={(typed) => set({ [field]: typed })}
          />
        ))}
      </div>
      <SwitchField
        label={text("deliveryZones.branch.hasHours")}
        hint={text("deliveryZones.branch.hasHoursHint")}
        checked={form.hasHours}
        onChange={(hasHours) => set({ hasHours })}
      />
      {form.hasHours && (
        <HoursFields
          field="opening_hours"
          hours={form.hours}
          errors={errors}
          onChange={(hours) => set({ hours })}
        />
      )}
      <FlatFees
        fees={form.flatFees}
        errors={errors}
        onChange={(flatFees) => set({ flatFees })}
      />
      <SwitchField
        label={text("deliveryZones.branch.active")}
        hint={text("deliveryZones.branch.activeHint")}
        checked={form.isActive}
        onChange={(isActive) => set({ isActive })}
      />
    </FormDrawer>
  )
}

function pointOf({ latitude, longitude }: BranchForm): Corner | null {
  const at: Corner = [plainNumber(latitude), plainNumber(longitude)].map(
    Number
  ) as Corner
  return latitude.trim() && longitude.trim() && at.every(Number.isFinite)
    ? at
    : null
}

/** Fees by city, for addresses without a point. */
function FlatFees(props: {
  fees: BranchForm["flatFees"]
  errors: Record<string, string>
  onChange: (fees: BranchForm["flatFees"]) => void
}) {
  const { fees, errors, onChange } = props
  const text = useText()
  return (
    <div className="flex flex-col gap-y-4">
      {fees.map((fee, index) => {
        const set = (change: Partial<typeof fee>) =>
          onChange(
            fees.map((each, at) =>
              at === index ? { ...each, ...change } : each
            )
          )
        return (
          <div key={index} className="flex flex-col gap-y-3">
            <TextField
              name={`flat_fees.${index}`}
              dir="auto"
              label={text("deliveryZones.branch.city")}
              value={fee.city}
              onChange={(city) => set({ city })}
            />
            <MoneyFields
              label={text("deliveryZones.branch.flatFee")}
              field={`flat_fees.${fee.city}`}
              amounts={fee.amounts}
              errors={errors}
              onChange={(amounts) => set({ amounts })}
            />
          </div>
        )
      })}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => onChange([...fees, { city: "", amounts: {} }])}
      >
        {text("deliveryZones.branch.addCity")}
      </Button>
    </div>
  )
}
