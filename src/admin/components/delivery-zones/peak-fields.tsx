import { Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { useWeekdays } from "./hours-fields"
import { WEEKDAYS } from "./hours-text"
import { emptyPeak, type PeakForm } from "./tariff-form"

/** Hours in which a delivery costs more: any number, each on days of its own. */
export function PeakFields(props: {
  /** Address of the peaks among the errors. */
  field: string
  peaks: PeakForm[]
  errors: FieldErrors
  onChange: (peaks: PeakForm[]) => void
}) {
  const { field, peaks, errors, onChange } = props
  const text = useText()
  const replace = (index: number, ...by: PeakForm[]) =>
    onChange([...peaks.slice(0, index), ...by, ...peaks.slice(index + 1)])
  return (
    <div className="flex flex-col gap-y-3">
      {peaks.map((peak, index) => (
        <PeakLine
          key={index}
          field={`${field}.${index}`}
          peak={peak}
          errors={errors}
          onChange={(change) => replace(index, { ...peak, ...change })}
          onRemove={() => replace(index)}
        />
      ))}
      {errors[field] && <Hint variant="error">{errors[field]}</Hint>}
      <div className="flex items-center gap-x-3">
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="shrink-0"
          onClick={() => onChange([...peaks, emptyPeak()])}
        >
          {text("deliveryZones.peak.add")}
        </Button>
        {peaks.length > 1 && (
          <Text size="small" className="text-ui-fg-subtle">
            {text("deliveryZones.peak.highest")}
          </Text>
        )}
      </div>
    </div>
  )
}

function PeakLine(props: {
  field: string
  peak: PeakForm
  errors: FieldErrors
  onChange: (change: Partial<PeakForm>) => void
  onRemove: () => void
}) {
  const { field, peak, errors, onChange } = props
  const text = useText()
  return (
    <div className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3">
      <div className="grid grid-cols-[2fr_1fr_auto] items-start gap-3">
        <TextField
          name={`${field}.hours`}
          dir="ltr"
          placeholder="12:00-14:00, 17:00-20:00"
          label={text("deliveryZones.peak.hours")}
          error={errors[`${field}.hours`]}
          value={peak.hours}
          onChange={(hours) => onChange({ hours })}
        />
        <TextField
          name={`${field}.surcharge`}
          dir="ltr"
          inputMode="decimal"
          label={text("deliveryZones.peak.surcharge")}
          error={errors[`${field}.surcharge`]}
          value={peak.surcharge}
          onChange={(surcharge) => onChange({ surcharge })}
        />
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          className="mt-7"
          aria-label={text("deliveryZones.peak.remove")}
          onClick={props.onRemove}
        >
          <Trash />
        </IconButton>
      </div>
      <DayToggles days={peak.days} onChange={(days) => onChange({ days })} />
    </div>
  )
}

function DayToggles(props: {
  days: string[]
  onChange: (days: string[]) => void
}) {
  const { days, onChange } = props
  const text = useText()
  const named = useWeekdays("short")
  return (
    <div
      role="group"
      aria-label={text("deliveryZones.peak.days")}
      className="flex flex-wrap gap-2"
    >
      {WEEKDAYS.map((day) => {
        const isOn = days.includes(day)
        return (
          <Button
            key={day}
            type="button"
            size="small"
            variant={isOn ? "primary" : "secondary"}
            aria-pressed={isOn}
            onClick={() =>
              onChange(
                isOn ? days.filter((other) => other !== day) : [...days, day]
              )
            }
          >
            {named(day)}
          </Button>
        )
      })}
    </div>
  )
}
