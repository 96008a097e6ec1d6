import { Button, Hint, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminBranch, AdminZone } from "../../lib/delivery-zones"
import type { FieldErrors } from "../../lib/errors"
import { plainNumber } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextAreaField, TextField } from "../shared/field"
import { SelectField } from "../shared/select-field"
import { ZoneMap } from "./map"
import { cornersText, readCorners, type Corner } from "./ring"
import { shapesOf } from "./shapes"
import type { ZoneForm } from "./zone-form"

/** Where a zone lies: drawn on the map, typed, or a radius. */
export function AreaFields(props: {
  form: ZoneForm
  errors: FieldErrors
  branch: AdminBranch
  /** The other zones, to draw beside them. */
  others: AdminZone[]
  onChange: (change: Partial<ZoneForm>) => void
}) {
  const { form, errors, branch, others, onChange } = props
  const text = useText()
  const isPolygon = form.kind === "polygon"
  const at: Corner = [branch.latitude, branch.longitude]
  const radius = Number(plainNumber(form.radius))
  const circle =
    !isPolygon && radius > 0
      ? [
          {
            id: "drawn",
            name: form.name,
            isActive: true,
            isChosen: true,
            centre: at,
            radius,
          },
        ]
      : []
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={text("deliveryZones.form.kind")}
          value={form.kind}
          options={(["polygon", "radius"] as const).map((kind) => ({
            value: kind,
            label: text(`deliveryZones.kind.${kind}`),
          }))}
          onChange={(kind) => onChange({ kind: kind as ZoneForm["kind"] })}
        />
        {!isPolygon && (
          <TextField
            name="radius"
            dir="ltr"
            inputMode="decimal"
            suffix="m"
            label={text("deliveryZones.form.radius")}
            error={errors.radius}
            value={form.radius}
            onChange={(typed) => onChange({ radius: typed })}
          />
        )}
      </div>
      <ZoneMap
        label={text("deliveryZones.map")}
        className="h-96 w-full rounded-lg"
        branches={[{ id: branch.id, name: branch.name, at }]}
        shapes={[...shapesOf(others, [branch]), ...circle]}
        drawn={
          isPolygon
            ? {
                corners: form.corners,
                onChange: (corners) => onChange({ corners }),
              }
            : undefined
        }
      />
      {errors.polygon && <Hint variant="error">{errors.polygon}</Hint>}
      {isPolygon && (
        <CornersField
          corners={form.corners}
          onChange={(corners) => onChange({ corners })}
        />
      )}
    </div>
  )
}

/** The outline as text, for the keyboard and for GeoJSON from elsewhere. */
function CornersField(props: {
  corners: Corner[]
  onChange: (corners: Corner[]) => void
}) {
  const { corners, onChange } = props
  const text = useText()
  const written = cornersText(corners)
  const [typed, setTyped] = useState<string>()
  const read = (value: string) => (value.trim() ? readCorners(value) : [])
  const isWrong = typed !== undefined && read(typed) === null
  // What is typed stays as typed until the map says something else.
  const isCurrent =
    typed !== undefined && cornersText(read(typed) ?? []) === written
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" className="text-ui-fg-subtle">
          {text("deliveryZones.form.drawHint", { n: corners.length })}
        </Text>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={!corners.length}
          onClick={() => {
            setTyped(undefined)
            onChange([])
          }}
        >
          {text("deliveryZones.form.clear")}
        </Button>
      </div>
      <TextAreaField
        name="corners"
        dir="ltr"
        rows={4}
        label={text("deliveryZones.form.corners")}
        hint={text("deliveryZones.form.cornersHint")}
        error={isWrong ? text("deliveryZones.form.cornersWrong") : undefined}
        value={isWrong || isCurrent ? (typed ?? "") : written}
        onChange={(value) => {
          setTyped(value)
          const corners = read(value)
          if (corners) {
            onChange(corners)
          }
        }}
      />
    </div>
  )
}
