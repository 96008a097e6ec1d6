import { Hint } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { Section } from "../combos/section"
import { TextField } from "../shared/field"
import { PeakFields } from "./peak-fields"
import { TARIFF_FIELDS, type TariffForm } from "./tariff-form"

/** Fee rules in each currency of the store. */
export function TariffFields(props: {
  tariffs: Record<string, TariffForm>
  errors: FieldErrors
  onChange: (tariffs: Record<string, TariffForm>) => void
}) {
  const { tariffs, errors, onChange } = props
  const text = useText()
  return (
    <Section
      title={text("deliveryZones.form.fees")}
      hint={text("deliveryZones.form.feesHint")}
    >
      {errors.fees && <Hint variant="error">{errors.fees}</Hint>}
      {Object.entries(tariffs).map(([currency, fee]) => {
        const set = (change: Partial<TariffForm>) =>
          onChange({ ...tariffs, [currency]: { ...fee, ...change } })
        return (
          <fieldset key={currency} className="flex flex-col gap-y-3">
            <legend className="txt-small-plus mb-2">
              {currency.toUpperCase()}
            </legend>
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {TARIFF_FIELDS.map((field) => (
                <TextField
                  key={field}
                  name={`fees.${currency}.${field}`}
                  dir="ltr"
                  inputMode="decimal"
                  label={text(`deliveryZones.tariff.${field}`)}
                  error={errors[`fees.${currency}.${field}`]}
                  value={fee[field]}
                  onChange={(typed) => set({ [field]: typed })}
                />
              ))}
            </div>
            <PeakFields
              field={`fees.${currency}.peaks`}
              peaks={fee.peaks}
              errors={errors}
              onChange={(peaks) => set({ peaks })}
            />
          </fieldset>
        )
      })}
    </Section>
  )
}
