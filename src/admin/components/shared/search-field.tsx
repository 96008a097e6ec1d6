import { MagnifyingGlass } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"

type SearchFieldProps = Omit<
  ComponentProps<typeof Input>,
  "onChange" | "size" | "className"
> & {
  label: string
  onChange: (search: string) => void
}

/** A text to search for, with its glass at the reading side's start. */
export function SearchField({ label, onChange, ...input }: SearchFieldProps) {
  return (
    <div className="relative isolate">
      <MagnifyingGlass className="text-ui-fg-muted pointer-events-none absolute inset-y-0 start-2 z-10 my-auto" />
      <Input
        size="small"
        className="ps-8"
        maxLength={80}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
    </div>
  )
}
