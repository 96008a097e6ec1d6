import { toast } from "@medusajs/ui"
import { useState } from "react"
import { SECTION_TYPES } from "../../../modules/content/constants"
import {
  useSaveSection,
  type HomepageSection,
  type SectionBody,
} from "../../lib/content"
import { useCategories } from "../../lib/catalogue"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated, plainNumber, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { LanguageFields } from "./language-fields"
import { ProductList } from "./product-list"
import { ShowingFields } from "./showing-fields"
import { showingOf, toShowing } from "./showing-state"
import { textsOf, toTexts } from "./texts-state"

const TEXTS = ["title", "subtitle"] as const
const BOUNDS = { limit: 50, window_days: 365 }

/** Creates or edits a section of the homepage. */
export function SectionDrawer(props: {
  section?: HomepageSection
  onClose: () => void
}) {
  const { section, onClose } = props
  const text = useText()
  const format = useFormat()
  const saving = useSaveSection()
  const [texts, setTexts] = useState(() => textsOf(TEXTS, section))
  const [form, setForm] = useState(() => ({
    type: section?.type ?? SECTION_TYPES[0],
    limit: String(section?.limit ?? 12),
    window_days: String(section?.window_days ?? 30),
    category: section?.category_id ?? "",
    products: section?.product_ids ?? [],
    ...showingOf(section),
  }))
  const categories = useCategories(form.type === "category")
  const [failure, setFailure] = useState(noFailure)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const errors = failure.fields

  const save = () => {
    const fields: Record<string, string> = {}
    if (!texts.base.title?.trim()) {
      fields.title = text("content.form.required")
    }
    for (const name of ["limit", "window_days"] as const) {
      const value = Number(plainNumber(form[name]))
      if (!Number.isInteger(value) || value < 1 || value > BOUNDS[name]) {
        fields[name] = text("content.form.wholeWrong", {
          min: format.number(1),
          max: format.number(BOUNDS[name]),
        })
      }
    }
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    const body = {
      ...toTexts(TEXTS, texts),
      type: form.type,
      limit: Number(plainNumber(form.limit)),
      window_days: Number(plainNumber(form.window_days)),
      category_id: form.type === "category" ? form.category || null : null,
      product_ids: form.type === "custom" ? form.products : null,
      ...toShowing(form),
    } as SectionBody
    saving.mutate(
      { id: section?.id, body },
      {
        onSuccess: () => {
          const name = isolated(texts.base.title)
          toast.success(text("content.saved", { name }))
          onClose()
        },
        onError: (error) => setFailure(toFailure(error)),
      }
    )
  }

  return (
    <FormDrawer
      title={text(section ? "content.section.edit" : "content.section.create")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <LanguageFields
        name="title"
        label={text("content.section.title")}
        errors={errors}
        texts={texts}
        onChange={setTexts}
      />
      <LanguageFields
        name="subtitle"
        label={text("content.section.subtitle")}
        errors={errors}
        texts={texts}
        onChange={setTexts}
      />
      <SelectField
        label={text("content.section.type")}
        error={errors.type}
        value={form.type}
        options={SECTION_TYPES.map((value) => ({
          value,
          label: text(`content.section.types.${value}`),
        }))}
        onChange={(type) => set({ type: type as typeof form.type })}
      />
      {form.type === "category" && (
        <SelectField
          label={text("content.section.category")}
          error={errors.category_id}
          value={form.category}
          options={(categories.data ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(category) => set({ category })}
        />
      )}
      {form.type === "custom" && (
        <ProductList
          ids={form.products}
          error={errors.product_ids}
          onChange={(products) => set({ products })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="limit"
          dir="ltr"
          inputMode="numeric"
          label={text("content.section.limit")}
          error={errors.limit}
          value={form.limit}
          onChange={(limit) => set({ limit })}
        />
        <TextField
          name="window_days"
          dir="ltr"
          inputMode="numeric"
          label={text("content.section.days")}
          hint={text("content.section.daysHint")}
          error={errors.window_days}
          value={form.window_days}
          onChange={(window_days) => set({ window_days })}
        />
      </div>
      <ShowingFields form={form} errors={errors} onChange={set} />
    </FormDrawer>
  )
}
