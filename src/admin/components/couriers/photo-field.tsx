import { Avatar, Button } from "@medusajs/ui"
import { useRef } from "react"
import type { Courier } from "../../lib/couriers"
import { useObjectUrl, usePrivatePicture } from "../../lib/private-picture"
import { useText } from "../../lib/text"
import { Field } from "../shared/field"

/** A new picture, or null: none any more; undefined: as it is. */
export type PhotoChange = File | null | undefined

/** As the server has it: `PICTURE_LIMIT`. */
const MOST = 4 * 1024 * 1024
const TYPES = ["image/jpeg", "image/png", "image/webp"]

/** Whether the server will take a picture. */
export const isFitting = ({ size, type }: File) =>
  size <= MOST && TYPES.includes(type)

/** A courier's photo: shown, chosen, taken away. */
export function PhotoField(props: {
  courier?: Courier
  change: PhotoChange
  error?: string
  onChange: (change: PhotoChange) => void
}) {
  const { courier, change, error, onChange } = props
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const stored = useCourierPhoto(courier)
  const chosen = useObjectUrl(change ?? undefined)
  const shown = change === undefined ? stored : chosen
  return (
    <Field
      label={text("couriers.photo.label")}
      hint={text("couriers.photo.hint")}
      optional={text("common.optional")}
      error={error}
    >
      {(control) => (
        <div className="flex items-center gap-x-3">
          <Avatar
            size="xlarge"
            variant="rounded"
            src={shown}
            fallback={courier?.first_name[0] ?? "?"}
          />
          <input
            {...control}
            ref={input}
            type="file"
            name="photo"
            accept={TYPES.join()}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ""
              if (file) {
                onChange(file)
              }
            }}
          />
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => input.current?.click()}
          >
            {text("couriers.photo.choose")}
          </Button>
          {shown && (
            <Button
              type="button"
              size="small"
              variant="transparent"
              onClick={() => onChange(courier?.has_photo ? null : undefined)}
            >
              {text("common.remove")}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}

/** Address of a courier's photo, where he has one. */
export function useCourierPhoto(courier?: Courier): string | undefined {
  return usePrivatePicture(
    courier?.has_photo ? `/admin/couriers/${courier.id}/photo` : undefined,
    courier?.updated_at
  )
}
