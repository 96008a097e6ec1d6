import { Button, Input, toast } from "@medusajs/ui"
import { useRef } from "react"
import { useUploadImage } from "../../lib/catalogue"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"
import { Field } from "../shared/field"

type ImageFieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  dir?: string
  value: string
  onChange: (url: string) => void
}

/** The address of a picture, typed or of one that is uploaded here. */
export function ImageField(props: ImageFieldProps) {
  const { name, label, hint, error, value, onChange } = props
  const text = useText()
  const picker = useRef<HTMLInputElement>(null)
  const uploading = useUploadImage()
  const send = (file: File | undefined) => {
    if (file) {
      uploading.mutate(file, {
        onSuccess: onChange,
        onError: (failure) =>
          toast.error(text("content.form.uploadFailed"), {
            description: messageOf(failure),
          }),
      })
    }
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="flex flex-col gap-y-2">
          <div className="flex gap-x-2">
            <div className="flex-1">
              <Input
                {...control}
                name={name}
                dir="ltr"
                autoComplete="off"
                value={value}
                onChange={(event) => onChange(event.target.value)}
              />
            </div>
            <Button
              type="button"
              size="small"
              variant="secondary"
              className="shrink-0"
              isLoading={uploading.isPending}
              onClick={() => picker.current?.click()}
            >
              {text("content.form.upload")}
            </Button>
            <input
              ref={picker}
              type="file"
              accept="image/*"
              hidden
              aria-label={label}
              onChange={(event) => send(event.target.files?.[0])}
            />
          </div>
          {value && (
            <img
              src={value}
              alt=""
              className="border-ui-border-base h-20 w-full rounded-md border object-cover"
            />
          )}
        </div>
      )}
    </Field>
  )
}
