import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreCaller } from "../store-pricing"
import { isLive, joinTexts, textIn } from "./live"

export type StoreBanner = {
  id: string
  title: string
  subtitle: string
  button: string
  alt: string
  image_url: string
  link: string
  placement: string
  ends_at: Date | null
}

const text = (field: string) => `${textIn("t", "b", field)} as ${field}`

const BANNERS = `
  select b.id, ${["title", "subtitle", "button", "alt", "image_url"].map(text).join(", ")},
    b.link, b.placement, b.ends_at
  from content_banner b
  ${joinTexts("t", "content_banner", "b.id")}
  where ${isLive("b")}
    and b.audience = any(:audiences)
    and (b.sales_channel_id is null or b.sales_channel_id = any(:channels))
    and (cast(:placement as text) is null or b.placement = :placement)
  order by b.placement, b.rank, b.created_at, b.id`

/** Banners that the caller sees now, in the merchant's order. */
export async function storeBanners(
  container: MedusaContainer,
  caller: StoreCaller,
  placement?: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: StoreBanner[] }>(BANNERS, {
    locale: caller.locale ?? null,
    channels: caller.sales_channel_ids,
    audiences: ["all", caller.customer_id ? "customers" : "guests"],
    placement: placement ?? null,
  })
  return rows.map((row) => ({
    ...row,
    alt: row.alt || row.title,
    ends_at: row.ends_at?.toISOString() ?? null,
  }))
}
