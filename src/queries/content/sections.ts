import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SectionType } from "../../modules/content/constants"
import { isLive, joinTexts, textIn } from "./live"

type Row = {
  id: string
  type: SectionType
  title: string
  subtitle: string
  limit: number
  category_id: string | null
  ends_at: Date | null
}

const SECTIONS = `
  select s.id, s.type, ${textIn("t", "s", "title")} as title,
    ${textIn("t", "s", "subtitle")} as subtitle, s."limit", s.category_id,
    s.ends_at
  from content_section s
  ${joinTexts("t", "content_section", "s.id")}
  where ${isLive("s")}
  order by s.rank, s.created_at, s.id`

/** The live sections without their products. */
export async function storeSections(
  container: MedusaContainer,
  locale: string | undefined
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(SECTIONS, {
    locale: locale ?? null,
  })
  return rows.map((row) => ({
    ...row,
    ends_at: row.ends_at?.toISOString() ?? null,
  }))
}
