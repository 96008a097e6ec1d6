import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { MoneyFields } from "../combos/money-fields"
import { Section } from "../combos/section"
import { TextAreaField, TextField } from "../shared/field"
import { SwitchField } from "../shared/switch"
import { HoursFields } from "./hours-fields"
import type { ZoneForm } from "./zone-form"

const PROOFS = ["pin", "photo", "signature", "recipientName"] as const

/** When a zone is served, how it is paid, and what is asked for at the door. */
export function TermsFields(props: {
  form: ZoneForm
  errors: FieldErrors
  onChange: (change: Partial<ZoneForm>) => void
}) {
  const { form, errors, onChange } = props
  const text = useText()
  return (
    <>
      <Section title={text("deliveryZones.form.terms")}>
        <SwitchField
          label={text("deliveryZones.form.hasHours")}
          hint={text("deliveryZones.form.hasHoursHint")}
          checked={form.hasHours}
          onChange={(hasHours) => onChange({ hasHours })}
        />
        {form.hasHours && (
          <HoursFields
            field="service_hours"
            hours={form.hours}
            errors={errors}
            onChange={(hours) => onChange({ hours })}
          />
        )}
        <TextAreaField
          name="cities"
          dir="auto"
          rows={3}
          label={text("deliveryZones.form.cities")}
          hint={text("deliveryZones.form.citiesHint")}
          error={errors.cities}
          value={form.cities}
          onChange={(cities) => onChange({ cities })}
        />
        <SwitchField
          label={text("deliveryZones.form.cash")}
          hint={text("deliveryZones.form.cashHint")}
          checked={form.isCashAllowed}
          onChange={(isCashAllowed) => onChange({ isCashAllowed })}
        />
        {form.isCashAllowed && (
          <MoneyFields
            label={text("deliveryZones.form.cashLimits")}
            field="cash_limits"
            amounts={form.cashLimits}
            errors={errors}
            onChange={(cashLimits) => onChange({ cashLimits })}
          />
        )}
      </Section>
      <Section title={text("deliveryZones.form.proof")}>
        <div className="grid gap-3 sm:grid-cols-2">
          {PROOFS.map((proof) => (
            <SwitchField
              key={proof}
              label={text(`deliveryZones.proof.${proof}`)}
              hint={text(`deliveryZones.proofHint.${proof}`)}
              checked={form[proof]}
              onChange={(checked) => onChange({ [proof]: checked })}
            />
          ))}
        </div>
        <TextField
          name="minimum_age"
          dir="ltr"
          inputMode="numeric"
          label={text("deliveryZones.proof.minimumAge")}
          error={errors["requirements.minimum_age"]}
          value={form.minimumAge}
          onChange={(minimumAge) => onChange({ minimumAge })}
        />
      </Section>
    </>
  )
}
