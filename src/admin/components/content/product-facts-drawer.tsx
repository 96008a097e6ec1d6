import { Heading, Hint, toast } from "@medusajs/ui"
import { useState } from "react"
import { useSaveProductContent, type ProductContent } from "../../lib/content"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SwitchField } from "../shared/switch"
import { LanguageFields, type LanguageTexts } from "./language-fields"
import {
  fieldsOf,
  LARGEST_RANK,
  readRank,
  toProductBody,
  toProductForm,
} from "./product-form"

/** Featured, brand and what screen readers say of a product's pictures. */
export function ProductFactsDrawer(props: {
  title: string
  content: ProductContent
  onClose: () => void
}) {
  const { title, content, onClose } = props
  const text = useText()
  const format = useFormat()
  const saving = useSaveProductContent(content.product_id)
  const [before] = useState(() => toProductForm(content))
  const [form, setForm] = useState(before)
  const [failure, setFailure] = useState(noFailure)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const errors = failure.fields
  const describe = (place: number, texts: LanguageTexts) =>
    set({
      pictures: form.pictures.map((picture, index) =>
        index === place ? { ...picture, texts } : picture
      ),
    })

  const save = () => {
    if (readRank(form.rank) === undefined) {
      const featured_rank = text("content.form.wholeWrong", {
        min: format.number(0),
        max: format.number(LARGEST_RANK),
      })
      setFailure({ general: [], fields: { featured_rank } })
      return
    }
    setFailure(noFailure)
    saving.mutate(toProductBody(form, before), {
      onSuccess: () => {
        toast.success(text("content.saved", { name: isolated(title) }))
        onClose()
      },
      onError: (error) => setFailure(toFailure(error, fieldsOf(form, before))),
    })
  }

  return (
    <FormDrawer
      title={text("content.product.edit")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <SwitchField
        label={text("content.product.featured")}
        hint={text("content.product.featuredHint")}
        checked={form.isFeatured}
        onChange={(isFeatured) => set({ isFeatured })}
      />
      {form.isFeatured && (
        <TextField
          name="featured_rank"
          dir="ltr"
          inputMode="numeric"
          label={text("content.product.rank")}
          hint={text("content.product.rankHint")}
          error={errors.featured_rank}
          value={form.rank}
          onChange={(rank) => set({ rank })}
        />
      )}
      <LanguageFields
        name="brand"
        label={text("content.product.brand")}
        errors={errors}
        texts={form.texts}
        onChange={(texts) => set({ texts })}
      />
      <div className="flex flex-col gap-y-1">
        <Heading level="h3">{text("content.product.alts")}</Heading>
        <Hint>{text("content.product.altsHint")}</Hint>
      </div>
      <LanguageFields
        name="alt"
        label={text("content.product.thumbnail")}
        errors={errors}
        texts={form.texts}
        onChange={(texts) => set({ texts })}
      />
      {form.pictures.map(({ id, url, texts }, place) => (
        <div key={id} className="flex items-start gap-x-3">
          <img
            src={url}
            alt=""
            className="border-ui-border-base mt-7 size-8 shrink-0 rounded-md border object-cover"
          />
          <div className="min-w-0 flex-1">
            <LanguageFields
              name="alt"
              path={`images.${place}.`}
              label={text("content.product.picture", {
                n: format.number(place + 1),
              })}
              errors={errors}
              texts={texts}
              onChange={(changed) => describe(place, changed)}
            />
          </div>
        </div>
      ))}
    </FormDrawer>
  )
}
