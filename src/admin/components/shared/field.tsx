import { Hint, Input, Label, Text, Textarea } from "@medusajs/ui"
import { useId, type ComponentProps, type ReactNode } from "react"

type FieldProps = {
  label: string
  hint?: ReactNode
  error?: string
  optional?: string
  children: (control: {
    id: string
    "aria-invalid": boolean
    "aria-describedby": string
  }) => ReactNode
}

/** A control with its label, hint and error, wired for screen readers. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
        {optional && (
          <Text
            as="span"
            size="small"
            className="text-ui-fg-muted ms-1 font-normal"
          >
            ({optional})
          </Text>
        )}
      </Label>
      {children({
        id,
        "aria-invalid": Boolean(error),
        "aria-describedby": noteId,
      })}
      <div id={noteId} className="empty:hidden">
        {error ? (
          <Hint variant="error">{error}</Hint>
        ) : (
          hint && <Hint>{hint}</Hint>
        )}
      </div>
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, "children"> &
  Pick<
    ComponentProps<typeof Input>,
    | "dir"
    | "inputMode"
    | "placeholder"
    | "autoFocus"
    | "disabled"
    | "name"
    | "maxLength"
  > & {
    value: string
    onChange: (value: string) => void
    /** Shown at the end of the input: a currency or a unit. */
    suffix?: string
  }

/** A line of text or a number. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, suffix, dir, onChange, ...input } =
    props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className="relative" dir={dir}>
          <Input
            {...control}
            {...input}
            autoComplete="off"
            className={suffix ? "pe-14" : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {suffix && (
            <Text
              as="span"
              size="small"
              className="text-ui-fg-muted pointer-events-none absolute inset-y-0 end-2 flex items-center"
            >
              {suffix}
            </Text>
          )}
        </div>
      )}
    </Field>
  )
}

type TextAreaFieldProps = Omit<FieldProps, "children"> &
  Pick<
    ComponentProps<typeof Textarea>,
    "autoFocus" | "dir" | "maxLength" | "name" | "rows"
  > & { value: string; onChange: (value: string) => void }

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, hint, error, optional, onChange, ...area } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Textarea
          {...control}
          {...area}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
