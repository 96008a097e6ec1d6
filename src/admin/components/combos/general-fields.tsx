import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { TextAreaField, TextField } from "../shared/field"
import type { ComboForm } from "./form-state"
import { Section } from "./section"

export type PartProps = {
  form: ComboForm
  errors: FieldErrors
  onChange: (change: Partial<ComboForm>) => void
}

/** Texts in both languages, address and picture. */
export function GeneralFields({ form, errors, onChange }: PartProps) {
  const text = useText()
  return (
    <Section title={text("combos.form.section.general")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="title"
          dir="ltr"
          maxLength={120}
          label={text("combos.form.title")}
          error={errors.title}
          value={form.title}
          onChange={(title) => onChange({ title })}
        />
        <TextField
          name="arabicTitle"
          dir="rtl"
          maxLength={120}
          label={text("combos.form.titleArabic")}
          error={errors.arabicTitle}
          value={form.arabicTitle}
          onChange={(arabicTitle) => onChange({ arabicTitle })}
        />
        <TextField
          name="subtitle"
          dir="ltr"
          maxLength={200}
          label={text("combos.form.subtitle")}
          optional={text("common.optional")}
          error={errors.subtitle}
          value={form.subtitle}
          onChange={(subtitle) => onChange({ subtitle })}
        />
        <TextField
          name="arabicSubtitle"
          dir="rtl"
          maxLength={200}
          label={text("combos.form.subtitleArabic")}
          optional={text("common.optional")}
          error={errors.arabicSubtitle}
          value={form.arabicSubtitle}
          onChange={(arabicSubtitle) => onChange({ arabicSubtitle })}
        />
        <TextAreaField
          name="description"
          dir="ltr"
          rows={3}
          maxLength={5000}
          label={text("combos.form.description")}
          optional={text("common.optional")}
          error={errors.description}
          value={form.description}
          onChange={(description) => onChange({ description })}
        />
        <TextAreaField
          name="arabicDescription"
          dir="rtl"
          rows={3}
          maxLength={5000}
          label={text("combos.form.descriptionArabic")}
          optional={text("common.optional")}
          error={errors.arabicDescription}
          value={form.arabicDescription}
          onChange={(arabicDescription) => onChange({ arabicDescription })}
        />
        <TextField
          name="handle"
          dir="ltr"
          maxLength={120}
          label={text("combos.form.handle")}
          hint={text("combos.form.handleHint")}
          error={errors.handle}
          value={form.handle}
          onChange={(handle) => onChange({ handle })}
        />
        <TextField
          name="thumbnail"
          dir="ltr"
          maxLength={2000}
          label={text("combos.form.thumbnail")}
          optional={text("common.optional")}
          error={errors.thumbnail}
          value={form.thumbnail}
          onChange={(thumbnail) => onChange({ thumbnail })}
        />
      </div>
    </Section>
  )
}
