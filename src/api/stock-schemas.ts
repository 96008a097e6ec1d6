import { z } from "@medusajs/framework/zod"
import { positiveDecimal, rule } from "../lib/http/schemas"
import { isMessageCode } from "../lib/i18n/messages"

/** An exact decimal of either sign, 0 included, as plain decimal text. */
export const signedDecimal = z
  .union([z.number(), z.string()])
  .transform((value, context) => {
    const text = String(value).trim()
    const sign = text.startsWith("-") ? "-" : ""
    const size = sign ? text.slice(1) : text
    if (/^0+(\.0+)?$/.test(size)) {
      return "0"
    }
    const parsed = positiveDecimal.safeParse(size)
    if (parsed.success) {
      return sign + parsed.data
    }
    const [issue] = parsed.error.issues
    const message =
      issue && isMessageCode(issue.message)
        ? issue.message
        : rule("decimal_format")
    context.addIssue({ code: "custom", message })
    return z.NEVER
  })
  .meta({
    description:
      "Exact decimal, as number or text: at most 9 decimals and 15 digits",
    examples: [1],
  })

/** An exact decimal of 0 or more. */
export const decimalFromZero = signedDecimal.refine(
  (text) => !text.startsWith("-"),
  { message: rule("decimal_negative") }
)

/** Which combination of a product's other options: `{ Flavour: "Mango" }`. */
export const combinationOptions = z.record(z.string(), z.string())

export const currencyCode = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((code) => code.toLowerCase())

/** When the stock is low and what to order then, in the basic unit. */
export const thresholdsShape = z.object({
  low_stock_threshold: z.number().nullable(),
  reorder_point: z.number().nullable(),
  reorder_quantity: z.number().nullable(),
  /** At or below the threshold, or more promised than there is. */
  is_low: z.boolean(),
  /** At or below the reorder point. */
  needs_reorder: z.boolean(),
})
