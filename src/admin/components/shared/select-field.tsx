import { Select } from "@medusajs/ui"
import { useLocale } from "../../lib/locale"
import { Field } from "./field"

export type SelectOption = { value: string; label: string }

type SelectFieldProps = {
  label: string
  hint?: string
  error?: string
  value: string
  placeholder?: string
  disabled?: boolean
  options: SelectOption[]
  onChange: (value: string) => void
}

/** One of a few options, with label, hint and error. */
export function SelectField(props: SelectFieldProps) {
  const { dir } = useLocale()
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <Select
          dir={dir}
          value={props.value}
          disabled={props.disabled}
          onValueChange={props.onChange}
        >
          <Select.Trigger {...control}>
            <Select.Value placeholder={props.placeholder} />
          </Select.Trigger>
          <Select.Content>
            {props.options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
