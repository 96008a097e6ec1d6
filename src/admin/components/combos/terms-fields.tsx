import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { MomentField } from "../shared/moment-field"
import { SwitchField } from "../shared/switch"
import type { PartProps } from "./general-fields"
import { Section } from "./section"

/** When the combo is sold, how often, and with which promotions. */
export function TermsFields(props: PartProps & { sold?: number }) {
  const { form, errors, onChange, sold } = props
  const text = useText()
  const format = useFormat()
  return (
    <Section title={text("combos.form.section.terms")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <MomentField
          label={text("combos.form.startsAt")}
          hint={text("combos.form.windowHint")}
          error={errors.starts_at}
          value={form.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <MomentField
          label={text("combos.form.endsAt")}
          error={errors.ends_at}
          value={form.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
        />
        <TextField
          name="limitPerOrder"
          dir="ltr"
          inputMode="numeric"
          label={text("combos.form.limitPerOrder")}
          hint={text("combos.form.limitHint")}
          error={errors.limit_per_order}
          value={form.limitPerOrder}
          onChange={(limitPerOrder) => onChange({ limitPerOrder })}
        />
        <TextField
          name="limitTotal"
          dir="ltr"
          inputMode="numeric"
          label={text("combos.form.limitTotal")}
          hint={
            sold
              ? text("combos.form.soldHint", { sold: format.number(sold) })
              : text("combos.form.limitHint")
          }
          error={errors.limit_total}
          value={form.limitTotal}
          onChange={(limitTotal) => onChange({ limitTotal })}
        />
      </div>
      <SwitchField
        label={text("combos.form.promotions")}
        hint={text("combos.form.promotionsHint")}
        checked={form.allowPromotions}
        onChange={(allowPromotions) => onChange({ allowPromotions })}
      />
    </Section>
  )
}
