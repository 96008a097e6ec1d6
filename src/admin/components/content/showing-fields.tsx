import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { MomentField } from "../shared/moment-field"
import { SwitchField } from "../shared/switch"
import type { Showing } from "./showing-state"

/** From when until when a banner or section is shown, and whether at all. */
export function ShowingFields(props: {
  form: Showing
  errors: FieldErrors
  onChange: (change: Partial<Showing>) => void
}) {
  const { form, errors, onChange } = props
  const text = useText()
  return (
    <>
      <MomentField
        label={text("content.form.startsAt")}
        hint={text("content.form.windowHint")}
        error={errors.starts_at}
        value={form.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <MomentField
        label={text("content.form.endsAt")}
        error={errors.ends_at}
        value={form.endsAt}
        onChange={(endsAt) => onChange({ endsAt })}
      />
      <SwitchField
        label={text("content.form.active")}
        hint={text("content.form.activeHint")}
        checked={form.isActive}
        onChange={(isActive) => onChange({ isActive })}
      />
    </>
  )
}
