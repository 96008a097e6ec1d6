import { Hint, Label, Switch } from "@medusajs/ui"
import { useId, type ComponentProps } from "react"
import { useLocale } from "../../lib/locale"

/**
 * The thumb of Medusa's switch moves by a fixed distance to the right, so its
 * own box stays left to right: in Arabic it is mirrored as a whole.
 */
export function DirectedSwitch(props: ComponentProps<typeof Switch>) {
  const { dir } = useLocale()
  return (
    <span
      dir="ltr"
      className="inline-flex"
      style={dir === "rtl" ? { transform: "scaleX(-1)" } : undefined}
    >
      <Switch size="small" {...props} />
    </span>
  )
}

type SwitchFieldProps = {
  label: string
  hint: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A switch with its label and what it means. */
export function SwitchField(props: SwitchFieldProps) {
  const { label, hint, checked, disabled, onChange } = props
  const id = useId()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <div className="pt-0.5">
        <DirectedSwitch
          id={id}
          checked={checked}
          disabled={disabled}
          onCheckedChange={onChange}
        />
      </div>
      <div className="flex flex-col">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Hint>{hint}</Hint>
      </div>
    </div>
  )
}
