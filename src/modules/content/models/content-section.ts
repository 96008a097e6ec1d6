import { model } from "@medusajs/framework/utils"
import { SECTION_TYPES } from "../constants"

/** A row of products on the homepage, and where its products come from. */
const ContentSection = model
  .define("content_section", {
    id: model.id({ prefix: "csection" }).primaryKey(),
    title: model.text().searchable().translatable(),
    subtitle: model.text().translatable().default(""),
    type: model.enum([...SECTION_TYPES]),
    /** Most products it shows. */
    limit: model.number().default(12),
    /** Days that count, for `trending` and `new`. */
    window_days: model.number().default(30),
    /** For `category`; its subcategories count, too. */
    category_id: model.text().nullable(),
    /** For `custom`: the products in their order. */
    product_ids: model.array().nullable(),
    is_active: model.boolean().default(true),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    rank: model.number().default(0),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_content_section_rank",
      on: ["rank"],
      where: "deleted_at IS NULL",
    },
  ])

export default ContentSection
