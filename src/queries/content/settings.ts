import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  SETTING_TEXTS,
  type OpeningHours,
  type SettingText,
} from "../../modules/content/constants"
import { suiteOptions } from "../../suite-options"
import { textsOf } from "../combo/texts"
import { joinTexts, textIn } from "./live"

type Row = Record<SettingText, string> & {
  store_id: string
  setting_id: string | null
  email: string | null
  phone: string | null
  whatsapp: string | null
  social: Record<string, string>
  opening_hours: OpeningHours
  theme: Record<string, string>
  tax_number: string | null
  notification_email: string | null
  currencies: { code: string; is_default: boolean; decimals: number }[]
  locales: { code: string; name: string; is_default: boolean }[]
}

const text = (field: string) =>
  field === "name"
    ? `coalesce(nullif(${textIn("t", "s", "name")}, ''), st.name) as name`
    : `coalesce(${textIn("t", "s", field)}, '') as ${field}`

const SETTINGS = `
  select st.id as store_id, s.id as setting_id,
    ${SETTING_TEXTS.map(text).join(", ")},
    s.email, s.phone, s.whatsapp, coalesce(s.social, '{}') as social,
    coalesce(s.opening_hours, '{}') as opening_hours,
    coalesce(s.theme, '{}') as theme, s.tax_number, s.notification_email,
    coalesce((select json_agg(json_build_object('code', c.currency_code,
        'is_default', c.is_default, 'decimals', cu.decimal_digits)
        order by c.is_default desc, c.currency_code)
      from store_currency c
      left join currency cu on cu.code = c.currency_code
      where c.store_id = st.id and c.deleted_at is null), '[]') as currencies,
    coalesce((select json_agg(json_build_object('code', l.locale_code,
        'name', coalesce(lo.name, l.locale_code), 'is_default', l.locale_code = :default)
        order by l.locale_code = :default desc, l.created_at, l.locale_code)
      from store_locale l
      left join locale lo on lo.code = l.locale_code and lo.deleted_at is null
      where l.store_id = st.id and l.deleted_at is null), '[]') as locales
  from store st
  left join content_setting s on s.store_id = st.id and s.deleted_at is null
  ${joinTexts("t", "content_setting", "s.id")}
  where st.deleted_at is null
  order by st.created_at limit 1`

async function settingsRow(
  container: MedusaContainer,
  locale?: string
): Promise<Row> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(SETTINGS, {
    locale: locale ?? null,
    default: suiteOptions().locales[0],
  })
  return rows[0]
}

/** What a shop says of itself, without what is the merchant's only. */
export async function storeSettings(
  container: MedusaContainer,
  locale: string | undefined
) {
  const {
    store_id: _store,
    setting_id: _setting,
    notification_email: _email,
    ...shown
  } = await settingsRow(container, locale)
  return shown
}

/** Everything, with the texts of every language. */
export async function adminSettings(container: MedusaContainer) {
  const { setting_id, ...shown } = await settingsRow(container)
  const texts = setting_id ? await textsOf(container, [setting_id]) : undefined
  return { ...shown, translations: texts?.get(setting_id ?? "") ?? {} }
}
