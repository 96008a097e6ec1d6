import { z } from "@medusajs/framework/zod"
import { positiveDecimal, wholeQuantity } from "../../lib/http/schemas"

const code = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/)

const pattern = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    try {
      new RegExp(text, "iu")
    } catch {
      context.addIssue({ code: "custom", message: "is no regular expression" })
    }
  })

/** Every condition that is there must hold. */
const match = z
  .object({
    /** Handle of one of the product's categories. */
    category: z.string().min(1).optional(),
    /** Handle of the product's collection. */
    collection: z.string().min(1).optional(),
    /** Value of one of the product's tags. */
    tag: z.string().min(1).optional(),
    handle: z.string().min(1).optional(),
    /** Regular expressions, small and capital letters alike. */
    sku: pattern.optional(),
    title: pattern.optional(),
  })
  .strict()

const price = z
  .object({
    currency_code: z
      .string()
      .regex(/^[a-zA-Z]{3}$/)
      .transform((text) => text.toLowerCase()),
    amount: positiveDecimal,
  })
  .strict()

const unit = z
  .object({
    unit: code,
    unit_value: positiveDecimal.default("1"),
    /**
     * Price relative to the present one: "4.5" for a 5 kg bag that costs as
     * much as 4.5 of what is sold now. Absent, and no `prices`: what it holds
     * compared with `adopt_as`.
     */
    price_factor: positiveDecimal.optional(),
    /** Fixed prices, instead of the factor. */
    prices: z.array(price).min(1).max(200).optional(),
    /** Added to the present SKU: "-5KG". */
    sku_suffix: z.string().trim().min(1).max(32).optional(),
    is_default: z.boolean().optional(),
    min: wholeQuantity.nullish(),
    max: wholeQuantity.nullish(),
    step: wholeQuantity.nullish(),
  })
  .strict()
  .refine((entry) => !(entry.price_factor && entry.prices), {
    message: "has either price_factor or prices",
  })

const rule = z
  .object({
    name: z.string().min(1).optional(),
    match,
    basic_unit: code,
    units: z.array(unit).min(1).max(50),
    /** Which unit the present variants are; it keeps their prices. */
    adopt_as: z
      .object({ unit: code, unit_value: positiveDecimal.default("1") })
      .strict(),
  })
  .strict()

/** The rule file: the first rule that matches a product is the one. */
export const ruleFile = z
  .object({ rules: z.array(rule).min(1).max(10_000) })
  .strict()

export type CatalogueRule = z.output<typeof rule>

/**
 * Reads the text of a rule file.
 * @throws Error that names every wrong place
 */
export function parseRules(text: string): CatalogueRule[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`The rule file is not JSON: ${(error as Error).message}`)
  }
  const parsed = ruleFile.safeParse(json)
  if (parsed.success) {
    return parsed.data.rules
  }
  const wrong = parsed.error.issues.map(
    (issue) => `  ${issue.path.join(".") || "file"}: ${issue.message}`
  )
  throw new Error(`The rule file is wrong:\n${wrong.join("\n")}`)
}
