import { DatePicker } from "@medusajs/ui"
import { Field } from "./field"

/** A date with its time. */
export function MomentField(props: {
  label: string
  hint?: string
  error?: string
  value: Date | null
  onChange: (value: Date | null) => void
}) {
  const { label, hint, error, value, onChange } = props
  return (
    <Field label={label} hint={hint} error={error}>
      {({ "aria-invalid": isInvalid, ...control }) => (
        // Medusa lays its parts out in a row: turned, it would say 00:6.
        <div dir="ltr">
          <DatePicker
            {...control}
            aria-label={label}
            isInvalid={isInvalid}
            granularity="minute"
            shouldCloseOnSelect={false}
            modal
            value={value}
            onChange={onChange}
          />
        </div>
      )}
    </Field>
  )
}
