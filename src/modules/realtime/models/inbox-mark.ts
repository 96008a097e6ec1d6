import { model } from "@medusajs/framework/utils"

/**
 * What a reader did with a message of his inbox. The merchants' inbox is one;
 * what is read in it is each one's own.
 */
const InboxMark = model
  .define("realtime_inbox_mark", {
    id: model.id({ prefix: "rmark" }).primaryKey(),
    notification_id: model.text(),
    /** `user:<id>`, `customer:<id>`, `courier:<id>`. */
    reader: model.text(),
    read_at: model.dateTime().nullable(),
    dismissed_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_realtime_inbox_mark_unique",
      on: ["notification_id", "reader"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default InboxMark
