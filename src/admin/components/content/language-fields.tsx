import { useContentLocales } from "../../lib/content"
import { directionOf } from "../../lib/direction"
import { useLocale } from "../../lib/locale"
import { TextAreaField, TextField } from "../shared/field"
import { ImageField } from "./image-field"

/** Texts by field: the base language's. */
export type BaseTexts = Record<string, string>
/** Texts by locale and field. */
export type OtherTexts = Record<string, Record<string, string>>

export type LanguageTexts = { base: BaseTexts; others: OtherTexts }

type LanguageFieldsProps = {
  name: string
  label: string
  hint?: string
  error?: string
  kind?: "line" | "area" | "image"
  texts: LanguageTexts
  onChange: (texts: LanguageTexts) => void
}

/** One text in every language of the store, side by side. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { name, label, hint, error, texts, onChange, kind = "line" } = props
  const { locale: own } = useLocale()
  const [base = "en-US", ...others] = useContentLocales()
  const named = new Intl.DisplayNames(own, { type: "language" })
  const shown = (locale: string) =>
    `${label} (${named.of(locale.split("-")[0]) ?? locale})`
  const Input = INPUTS[kind]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Input
        name={name}
        dir={kind === "image" ? "ltr" : directionOf(base)}
        label={shown(base)}
        hint={hint}
        error={error}
        value={texts.base[name] ?? ""}
        onChange={(value) =>
          onChange({ ...texts, base: { ...texts.base, [name]: value } })
        }
      />
      {others.map((locale) => (
        <Input
          key={locale}
          name={`${name}.${locale}`}
          dir={kind === "image" ? "ltr" : directionOf(locale)}
          label={shown(locale)}
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
