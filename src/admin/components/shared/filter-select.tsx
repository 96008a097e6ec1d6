import { Select } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useLocale } from "../../lib/locale"

const ALL = "all"

/** Chooses one of a list to filter by, or all: undefined. */
export function FilterSelect<Value extends string>(props: {
  label: string
  /** What "all" is called. */
  all: string
  options: readonly { value: Value; label: ReactNode }[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  const { dir } = useLocale()
  const { label, all, options, value, onChange } = props
  return (
    <Select
      size="small"
      dir={dir}
      value={value ?? ALL}
      onValueChange={(chosen) =>
        onChange(options.find((option) => option.value === chosen)?.value)
      }
    >
      <Select.Trigger aria-label={label}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{all}</Select.Item>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
