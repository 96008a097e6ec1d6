import type { Settings, SettingsBody } from "../../lib/content"
import {
  hoursText,
  readHours,
  type HoursText,
} from "../delivery-zones/hours-text"
import { SETTING_TEXTS } from "../../../modules/content/constants"
import type { LanguageTexts } from "./language-fields"
import { textsOf, toTexts } from "./texts-state"

export const CONTACTS = [
  "email",
  "phone",
  "whatsapp",
  "tax_number",
  "notification_email",
] as const
export const SOCIALS = [
  "instagram",
  "facebook",
  "x",
  "tiktok",
  "snapchat",
  "youtube",
] as const
export const COLOURS = [
  "primary",
  "secondary",
  "accent",
  "background",
  "text",
] as const

/** The API names weekdays; the fields count them from Sunday. */
const DAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const

type Lines = Record<string, string>
export type SettingsForm = {
  texts: LanguageTexts
  contacts: Lines
  social: Lines
  theme: Lines
  hours: HoursText
}

export function toForm(settings: Settings): SettingsForm {
  const hours = DAYS.map((day, index) => [
    String(index),
    (settings.opening_hours[day] ?? []).map(({ opens, closes }) => [
      opens,
      closes,
    ]),
  ])
  return {
    texts: textsOf(SETTING_TEXTS, settings),
    contacts: Object.fromEntries(
      CONTACTS.map((name) => [name, settings[name] ?? ""])
    ),
    social: { ...settings.social },
    theme: { ...settings.theme },
    hours: hoursText(Object.fromEntries(hours)),
  }
}

export type Problems = { theme: string[]; days: string[] }

/** What is typed wrongly: colours and days. */
export function problemsOf({ theme, hours }: SettingsForm): Problems {
  return {
    theme: Object.entries(theme).flatMap(([name, colour]) =>
      colour && !/^#[0-9a-f]{6}$/i.test(colour.trim()) ? [name] : []
    ),
    days: readHours(hours).wrong,
  }
}

/** Empty lines are none. */
const filled = (lines: Lines): Lines =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([name, line]) =>
      line.trim() ? [[name, line.trim()]] : []
    )
  )

export function toBody(form: SettingsForm): SettingsBody {
  const { hours } = readHours(form.hours)
  const opening = Object.entries(hours).map(([index, spans]) => [
    DAYS[Number(index)],
    spans.map(([opens, closes]) => ({ opens, closes })),
  ])
  return {
    ...toTexts(SETTING_TEXTS, form.texts),
    ...Object.fromEntries(
      CONTACTS.map((name) => [name, form.contacts[name].trim() || null])
    ),
    social: filled(form.social),
    theme: filled(form.theme),
    opening_hours: Object.fromEntries(opening),
  } as SettingsBody
}
