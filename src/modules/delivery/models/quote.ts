import { model } from "@medusajs/framework/utils"

/**
 * A fee and a time that were said, and are honoured until `valid_until` for
 * the same cart, point and weight.
 */
const Quote = model
  .define("delivery_quote", {
    id: model.id({ prefix: "dquote" }).primaryKey(),
    cart_id: model.text().nullable(),
    location_id: model.text(),
    zone_id: model.text(),
    latitude: model.float(),
    longitude: model.float(),
    accuracy: model.float().nullable(),
    currency_code: model.text(),
    amount: model.bigNumber(),
    /** The fee's parts, in order. */
    parts: model.json(),
    /** Rules and time of day that the fee follows while it is honoured. */
    tariff: model.json(),
    /** Whether what is charged for cash is in it. */
    cash: model.boolean().default(false),
    minutes: model.number(),
    /** Metres by road, and who said so. */
    distance: model.float(),
    routing: model.text(),
    /** Kilograms that were priced. */
    weight: model.bigNumber(),
    /** Goods' value that was priced. */
    subtotal: model.bigNumber(),
    valid_until: model.dateTime(),
  })
  .indexes([
    { name: "IDX_delivery_quote_cart", on: ["cart_id"] },
    { name: "IDX_delivery_quote_valid", on: ["valid_until"] },
  ])

export default Quote
