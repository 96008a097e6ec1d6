import { COMBO_PRICINGS } from "../../../modules/combo/constants"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { SelectField } from "../shared/select-field"
import type { PartProps } from "./general-fields"
import { MoneyFields } from "./money-fields"
import { Section } from "./section"

/** How the combo is priced, and the number that belongs to it. */
export function PricingFields({ form, errors, onChange }: PartProps) {
  const text = useText()
  const choose = (value: string) => {
    const pricing = COMBO_PRICINGS.find((kind) => kind === value)
    onChange({ pricing: pricing ?? form.pricing })
  }
  return (
    <Section title={text("combos.form.section.pricing")}>
      <SelectField
        label={text("combos.form.pricing")}
        hint={text(`combos.pricingHint.${form.pricing}`)}
        error={errors.pricing}
        value={form.pricing}
        options={COMBO_PRICINGS.map((kind) => ({
          value: kind,
          label: text(`combos.pricing.${kind}`),
        }))}
        onChange={choose}
      />
      {form.pricing === "percent_off" && (
        <div className="sm:w-1/2">
          <TextField
            name="percent"
            dir="ltr"
            inputMode="decimal"
            suffix="%"
            label={text("combos.form.percent")}
            error={errors.percent}
            value={form.percent}
            onChange={(percent) => onChange({ percent })}
          />
        </div>
      )}
      {form.pricing === "fixed" && (
        <MoneyFields
          field="prices"
          label={text("combos.form.prices")}
          amounts={form.prices}
          errors={errors}
          onChange={(prices) => onChange({ prices })}
        />
      )}
      {form.pricing === "amount_off" && (
        <MoneyFields
          field="amounts"
          label={text("combos.form.amounts")}
          amounts={form.amounts}
          errors={errors}
          onChange={(amounts) => onChange({ amounts })}
        />
      )}
    </Section>
  )
}
