import { model } from "@medusajs/framework/utils"
import { BANNER_AUDIENCES } from "../constants"

/**
 * A picture with a link at a place of the storefront. The picture is
 * translatable, too: each language may have its own. Texts that are not given
 * are empty, not null: the Translation Module never translates a null.
 */
const ContentBanner = model
  .define("content_banner", {
    id: model.id({ prefix: "cbanner" }).primaryKey(),
    title: model.text().searchable().translatable(),
    subtitle: model.text().translatable().default(""),
    /** What a screen reader says instead of the picture. */
    alt: model.text().translatable().default(""),
    image_url: model.text().translatable(),
    button: model.text().translatable().default(""),
    /** A path of the storefront or an http(s) address; empty for none. */
    link: model.text().default(""),
    placement: model.text().default("home"),
    audience: model.enum([...BANNER_AUDIENCES]).default("all"),
    /** Only at this branch; null for all. */
    sales_channel_id: model.text().nullable(),
    is_active: model.boolean().default(true),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    rank: model.number().default(0),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_content_banner_placement",
      on: ["placement", "rank"],
      where: "deleted_at IS NULL",
    },
  ])

export default ContentBanner
