import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { SETTING_TEXTS } from "../../../../modules/content/constants"
import {
  adminSettingsShape,
  link,
  openingHours,
  translationsOf,
} from "../../../content-schemas"

/** Legal texts are long. */
const LONG = 50_000

const short = z.string().trim().max(500)
const long = z.string().trim().max(LONG)
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{4,30}$/)

const settings = z.object({ settings: adminSettingsShape })
const common = {
  actor: "admin",
  feature: "content",
  tag: "Content",
} as const

export const getAdminSettings = defineContract({
  ...common,
  id: "getAdminSettings",
  method: "GET",
  path: "/admin/content/settings",
  summary: "Get the shop's settings with the texts of every language",
  response: settings,
})

export const updateAdminSettings = defineContract({
  ...common,
  id: "updateAdminSettings",
  method: "POST",
  path: "/admin/content/settings",
  summary: "Update the shop's settings",
  description:
    "Currencies and locales are those of the core's store: `POST /admin/stores/:id`.",
  body: z
    .object({
      name: short.optional(),
      tagline: short.optional(),
      about: long.optional(),
      address: short.optional(),
      opening_note: short.optional(),
      terms: long.optional(),
      privacy: long.optional(),
      returns: long.optional(),
      logo_url: link.or(z.literal("")).optional(),
      email: z.email().max(320).nullish(),
      phone: phone.nullish(),
      whatsapp: phone.nullish(),
      tax_number: z.string().trim().max(60).nullish(),
      notification_email: z.email().max(320).nullish(),
      social: z
        .record(z.string().regex(/^[a-z][a-z0-9_]{0,29}$/), link)
        .optional(),
      opening_hours: openingHours.optional(),
      theme: z
        .record(
          z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
          z.string().regex(/^#[0-9a-f]{6}$/i)
        )
        .optional(),
      translations: translationsOf(SETTING_TEXTS, LONG).optional(),
    })
    .strict(),
  bodyLimit: "1mb",
  response: settings,
})
