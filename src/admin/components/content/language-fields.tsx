import { useContentLocales } from "../../lib/content"
import { directionOf } from "../../lib/direction"
import type { FieldErrors } from "../../lib/errors"
import { useLanguageName } from "../../lib/locale"
import { TextAreaField, TextField } from "../shared/field"
import { ImageField } from "./image-field"

/** Texts by field: the base language's. */
export type BaseTexts = Record<string, string>
/** Texts by locale and field. */
export type OtherTexts = Record<string, Record<string, string>>

export type LanguageTexts = { base: BaseTexts; others: OtherTexts }

type LanguageFieldsProps = {
  name: string
  /** Where in the body the texts are: `images.0.`; absent: at its top. */
  path?: string
  label: string
  hint?: string
  errors: FieldErrors
  kind?: "line" | "area" | "image"
  texts: LanguageTexts
  onChange: (texts: LanguageTexts) => void
}

/** One text in every language of the store, side by side. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { name, path = "", label, hint, errors, texts, onChange } = props
  const { kind = "line" } = props
  const languageName = useLanguageName()
  const [base = "en-US", ...others] = useContentLocales()
  const shown = (locale: string) => `${label} (${languageName(locale)})`
  const Input = INPUTS[kind]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Input
        name={`${path}${name}`}
        dir={kind === "image" ? "ltr" : directionOf(base)}
        label={shown(base)}
        hint={hint}
        error={errors[`${path}${name}`]}
        value={texts.base[name] ?? ""}
        onChange={(value) =>
          onChange({ ...texts, base: { ...texts.base, [name]: value } })
        }
      />
      {others.map((locale) => (
        <Input
          key={locale}
          name={`${path}${name}.${locale}`}
          dir={kind === "image" ? "ltr" : directionOf(locale)}
          label={shown(locale)}
          error={errors[`${path}translations.${locale}.${name}`]}
          value={texts.others[locale]?.[name] ?? ""}
          onChange={(value) =>
            onChange({
              ...texts,
              others: {
                ...texts.others,
                [locale]: { ...texts.others[locale], [name]: value },
              },
            })
          }
        />
      ))}
    </div>
  )
}

const INPUTS = { line: TextField, area: TextAreaField, image: ImageField }
