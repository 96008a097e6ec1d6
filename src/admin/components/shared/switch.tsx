import { Hint, Label, Switch } from "@medusajs/ui"
import { useId, type ComponentProps } from "react"

/**
 * The thumb of Medusa's switch always moves to the right: in Arabic the whole
 * switch is turned, as the dashboard does it.
 */
export function DirectedSwitch(props: ComponentProps<typeof Switch>) {
  return <Switch size="small" dir="ltr" className="rtl:rotate-180" {...props} />
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
