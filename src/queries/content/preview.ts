import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreCaller } from "../store-pricing"
import { storeBanners } from "./banners"
import { freshHomepage } from "./homepage"

export type PreviewInput = Omit<StoreCaller, "sales_channel_ids"> & {
  sales_channel_id?: string
  section_id?: string
}

/** Banners and homepage as a guest of a branch, or of any, sees them now. */
export async function homepagePreview(
  container: MedusaContainer,
  { sales_channel_id, section_id, ...shown }: PreviewInput
) {
  const caller = {
    ...shown,
    sales_channel_ids: sales_channel_id
      ? [sales_channel_id]
      : await channelIds(container),
  }
  const [banners, { sections }] = await Promise.all([
    storeBanners(container, caller),
    freshHomepage(container, caller, section_id),
  ])
  return { banners, sections }
}

async function channelIds(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel",
    fields: ["id"],
    filters: { is_disabled: false },
  })
  return data.map(({ id }) => id)
}
