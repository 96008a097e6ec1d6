import { model } from "@medusajs/framework/utils"
import { STOCK_TAKE_MODES, STOCK_TAKE_REASONS } from "../constants"
import StockTakeLine from "./stock-take-line"

/** A count or correction by hand: who, where, why. Never changes. */
const StockTake = model
  .define("stock_take", {
    id: model.id({ prefix: "sttake" }).primaryKey(),
    location_id: model.text(),
    reason: model.enum([...STOCK_TAKE_REASONS]),
    mode: model.enum([...STOCK_TAKE_MODES]).default("set"),
    note: model.text().nullable(),
    created_by: model.text().nullable(),
    /** Sent by the client: the same take twice is written once. */
    idempotency_key: model.text().nullable(),
    lines: model.hasMany(() => StockTakeLine, { mappedBy: "stock_take" }),
  })
  .indexes([
    {
      name: "IDX_stock_take_idempotency_unique",
      on: ["idempotency_key"],
      unique: true,
      where: "idempotency_key IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_stock_take_location",
      on: ["location_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default StockTake
