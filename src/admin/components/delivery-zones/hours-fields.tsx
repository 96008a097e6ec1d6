import { Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { WEEKDAYS, type HoursText } from "./hours-text"

/** Hours of each day of the week. */
export function HoursFields(props: {
  /** Address of the hours among the errors. */
  field: string
  hours: HoursText
  errors: FieldErrors
  onChange: (hours: HoursText) => void
}) {
  const { field, hours, errors, onChange } = props
  const text = useText()
  const named = useWeekdays("long")
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" className="text-ui-fg-subtle">
        {text("deliveryZones.hours.hint")}
      </Text>
      <div className="grid gap-3 sm:grid-cols-2">
        {WEEKDAYS.map((day) => (
          <TextField
            key={day}
            name={`${field}.${day}`}
            dir="ltr"
            placeholder="08:00-12:00, 16:00-02:00"
            label={named(day)}
            error={errors[`${field}.${day}`]}
            value={hours[day] ?? ""}
            onChange={(typed) => onChange({ ...hours, [day]: typed })}
          />
        ))}
      </div>
    </div>
  )
}

/** Names the days of the week, "0" being Sunday, in the admin's language. */
export function useWeekdays(weekday: "long" | "short") {
  const { locale } = useLocale()
  const named = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" })
  // 4 January 1970 was a Sunday.
  return (day: string) =>
    named.format(new Date(Date.UTC(1970, 0, 4 + Number(day))))
}
