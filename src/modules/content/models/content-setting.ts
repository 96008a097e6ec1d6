import { model } from "@medusajs/framework/utils"

/**
 * What a shop says about itself; one row for each store. Currencies and
 * locales are the Store Module's and are not kept twice.
 */
const ContentSetting = model
  .define("content_setting", {
    id: model.id({ prefix: "cset" }).primaryKey(),
    store_id: model.text(),
    /** Empty: the store's own name. */
    name: model.text().translatable().default(""),
    tagline: model.text().translatable().default(""),
    about: model.text().translatable().default(""),
    address: model.text().translatable().default(""),
    opening_note: model.text().translatable().default(""),
    terms: model.text().translatable().default(""),
    privacy: model.text().translatable().default(""),
    returns: model.text().translatable().default(""),
    logo_url: model.text().translatable().default(""),
    email: model.text().nullable(),
    phone: model.text().nullable(),
    whatsapp: model.text().nullable(),
    /** Address by network: `{ instagram: "https://…" }`. */
    social: model.json().nullable(),
    opening_hours: model.json().nullable(),
    /** Colour by name: `{ primary: "#1a7f37" }`. */
    theme: model.json().nullable(),
    tax_number: model.text().nullable(),
    /** Not shown to shoppers: where the shop wants to be told. */
    notification_email: model.text().nullable(),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_content_setting_store_unique",
      on: ["store_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default ContentSetting
