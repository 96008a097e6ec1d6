import { model } from "@medusajs/framework/utils"

/**
 * The ledger of a courier's cash. Rows never change; what he holds is their
 * sum by currency.
 */
const CashEntry = model
  .define("delivery_cash_entry", {
    id: model.id({ prefix: "dcash" }).primaryKey(),
    courier_id: model.text(),
    currency_code: model.text(),
    kind: model.enum(["collected", "handed_over", "adjustment"]),
    /** Positive what he took, negative what he gave. */
    amount: model.bigNumber(),
    delivery_id: model.text().nullable(),
    hand_over_id: model.text().nullable(),
    note: model.text().nullable(),
    actor_id: model.text().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_delivery_cash_courier", on: ["courier_id", "currency_code"] },
    {
      // Money of a delivery is taken once.
      name: "IDX_delivery_cash_delivery_unique",
      on: ["delivery_id"],
      unique: true,
      where: "kind = 'collected'",
    },
    {
      name: "IDX_delivery_cash_hand_over_unique",
      on: ["hand_over_id"],
      unique: true,
      where: "kind = 'handed_over'",
    },
  ])

export default CashEntry
