import { Alert, Badge, Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  useContentSettings,
  useSaveSettings,
  type Settings,
} from "../../lib/content"
import { noFailure, toFailure } from "../../lib/errors"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { Section } from "../combos/section"
import { HoursFields } from "../delivery-zones/hours-fields"
import { TextField } from "../shared/field"
import { ErrorState, LoadingState } from "../shared/states"
import { LanguageFields } from "./language-fields"
import {
  COLOURS,
  problemsOf,
  SOCIALS,
  toBody,
  toForm,
  type SettingsForm,
} from "./settings-form"

/** What the shop says of itself. */
export function SettingsPanel() {
  const settings = useContentSettings(true)
  if (settings.error) {
    return (
      <ErrorState
        error={settings.error}
        onRetry={() => void settings.refetch()}
      />
    )
  }
  return settings.data ? <Form settings={settings.data} /> : <LoadingState />
}

const CONTACT_LABELS = {
  email: "content.settings.email",
  phone: "content.settings.phone",
  whatsapp: "content.settings.whatsapp",
  tax_number: "content.settings.taxNumber",
  notification_email: "content.settings.notificationEmail",
} as const
type Contact = keyof typeof CONTACT_LABELS

const TEXT_LABELS = {
  name: "content.settings.name",
  tagline: "content.settings.tagline",
  about: "content.settings.about",
  address: "content.settings.address",
  opening_note: "content.settings.openingNote",
  terms: "content.settings.terms",
  privacy: "content.settings.privacy",
  returns: "content.settings.returns",
  logo_url: "content.settings.logo",
} as const

const KINDS = {
  about: "area",
  terms: "area",
  privacy: "area",
  returns: "area",
  logo_url: "image",
} as const

function Form({ settings }: { settings: Settings }) {
  const text = useText()
  const saving = useSaveSettings()
  const [form, setForm] = useState(() => toForm(settings))
  const [failure, setFailure] = useState(noFailure)
  const set = (part: Partial<SettingsForm>) => setForm({ ...form, ...part })
  const errors = failure.fields

  const save = () => {
    const { theme, days } = problemsOf(form)
    const fields = Object.fromEntries([
      ...theme.map((name) => [
        `theme.${name}`,
        text("content.settings.themeWrong"),
      ]),
      ...days.map((day) => [
        `hours.${day}`,
        text("content.settings.hoursWrong"),
      ]),
    ]) as Record<string, string>
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    saving.mutate(toBody(form), {
      onSuccess: () => toast.success(text("content.settings.saved")),
      onError: (error) => setFailure(toFailure(error)),
    })
  }
  const languages = (names: (keyof typeof TEXT_LABELS)[]) =>
    names.map((name) => (
      <LanguageFields
        key={name}
        name={name}
        kind={name in KINDS ? KINDS[name as keyof typeof KINDS] : "line"}
        label={text(TEXT_LABELS[name])}
        errors={errors}
        texts={form.texts}
        onChange={(texts) => set({ texts })}
      />
    ))

  return (
    <form
      noValidate
      className="flex flex-col gap-y-10 px-6 py-6"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {failure.general.length > 0 && (
        <Alert variant="error">{failure.general.join(" ")}</Alert>
      )}
      <Section title={text("content.settings.contact")}>
        {languages(["name", "tagline", "about", "address", "logo_url"])}
        <div className="grid gap-4 sm:grid-cols-2">
          {(Object.keys(CONTACT_LABELS) as Contact[]).map((name) => (
            <TextField
              key={name}
              name={name}
              dir="ltr"
              label={text(CONTACT_LABELS[name])}
              hint={
                name === "notification_email"
                  ? text("content.settings.notificationHint")
                  : undefined
              }
              error={errors[name]}
              value={form.contacts[name]}
              onChange={(value) =>
                set({ contacts: { ...form.contacts, [name]: value } })
              }
            />
          ))}
        </div>
      </Section>
      <Section
        title={text("content.settings.social")}
        hint={text("content.settings.socialHint")}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {named(SOCIALS, form.social).map((name) => (
            <TextField
              key={name}
              name={`social.${name}`}
              dir="ltr"
              label={name.charAt(0).toUpperCase() + name.slice(1)}
              placeholder={`https://${name}.com/…`}
              error={errors[`social.${name}`]}
              value={form.social[name] ?? ""}
              onChange={(value) =>
                set({ social: { ...form.social, [name]: value } })
              }
            />
          ))}
        </div>
      </Section>
      <Section title={text("content.settings.hours")}>
        {languages(["opening_note"])}
        <HoursFields
          field="hours"
          hours={form.hours}
          errors={errors}
          onChange={(hours) => set({ hours })}
        />
      </Section>
      <Section
        title={text("content.settings.legal")}
        hint={text("content.settings.legalHint")}
      >
        {languages(["terms", "privacy", "returns"])}
      </Section>
      <Section
        title={text("content.settings.theme")}
        hint={text("content.settings.themeHint")}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          {named(COLOURS, form.theme).map((name) => (
            <ColourField
              key={name}
              name={name}
              error={errors[`theme.${name}`]}
              value={form.theme[name] ?? ""}
              onChange={(value) =>
                set({ theme: { ...form.theme, [name]: value } })
              }
            />
          ))}
        </div>
      </Section>
      <World settings={settings} />
      <div className="flex justify-end">
        <Button size="small" type="submit" isLoading={saving.isPending}>
          {text("common.save")}
        </Button>
      </div>
    </form>
  )
}

/** The usual names, and what else is kept. */
const named = (usual: readonly string[], kept: Record<string, string>) => [
  ...new Set([...usual, ...Object.keys(kept)]),
]

function ColourField(props: {
  name: string
  value: string
  error?: string
  onChange: (value: string) => void
}) {
  const { name, value, error, onChange } = props
  const text = useText()
  const known = COLOURS.find((colour) => colour === name)
  const label = known ? text(`content.settings.colours.${known}`) : name
  return (
    <div className="flex items-end gap-x-2">
      <input
        type="color"
        aria-label={label}
        className="border-ui-border-base h-8 w-10 shrink-0 cursor-pointer rounded-md border bg-transparent p-0.5"
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : "#ffffff"}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="flex-1">
        <TextField
          name={`theme.${name}`}
          dir="ltr"
          placeholder="#0a7f3f"
          label={label}
          error={error}
          value={value}
          onChange={onChange}
        />
      </div>
    </div>
  )
}

/** The core's own lists, to be seen here. */
function World({ settings }: { settings: Settings }) {
  const text = useText()
  const { locale } = useLocale()
  const currency = new Intl.DisplayNames(locale, { type: "currency" })
  const language = new Intl.DisplayNames(locale, { type: "language" })
  const lists = [
    {
      title: text("content.settings.currencies"),
      entries: settings.currencies.map(({ code, is_default }) => ({
        name: currency.of(code.toUpperCase()) ?? code,
        is_default,
      })),
    },
    {
      title: text("content.settings.locales"),
      entries: settings.locales.map(({ code, is_default }) => ({
        name: language.of(code) ?? code,
        is_default,
      })),
    },
  ]
  return (
    <Section
      title={text("content.settings.world")}
      hint={text("content.settings.worldHint")}
    >
      {lists.map(({ title, entries }) => (
        <div key={title} className="flex flex-wrap items-center gap-2">
          <Text size="small" weight="plus">
            {title}
          </Text>
          {entries.map(({ name, is_default }) => (
            <Badge
              key={name}
              size="2xsmall"
              color={is_default ? "green" : "grey"}
            >
              {is_default
                ? `${name} (${text("content.settings.default")})`
                : name}
            </Badge>
          ))}
        </div>
      ))}
    </Section>
  )
}
