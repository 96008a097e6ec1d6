import { Hint, Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { useStoreSettings } from "../../lib/store"
import { TextField } from "../shared/field"
import type { Amounts } from "./form-state"

type MoneyFieldsProps = {
  label: string
  /** Address of the amounts among the errors, and of the inputs. */
  field: string
  amounts: Amounts
  errors: FieldErrors
  onChange: (amounts: Amounts) => void
}

/** An amount in each currency of the store. */
export function MoneyFields(props: MoneyFieldsProps) {
  const { label, field, amounts, errors, onChange } = props
  const { currencies } = useStoreSettings()
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="mb-2">
        <Text size="small" weight="plus" leading="compact">
          {label}
        </Text>
      </legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {currencies.map(({ code }) => (
          <TextField
            key={code}
            name={`${field}.${code}`}
            dir="ltr"
            inputMode="decimal"
            label={code.toUpperCase()}
            error={errors[`${field}.${code}`]}
            value={amounts[code] ?? ""}
            onChange={(typed) => onChange({ ...amounts, [code]: typed })}
          />
        ))}
      </div>
      {errors[field] && (
        <Hint variant="error" data-problem>
          {errors[field]}
        </Hint>
      )}
    </fieldset>
  )
}
