import { z } from "@medusajs/framework/zod"
import type { MessageCode } from "../i18n/messages"

/**
 * A rule of ours: `validate` says it in the request's language and answers it
 * as the problem's code.
 */
export function rule(code: MessageCode): MessageCode {
  return code
}

/**
 * A positive decimal as number or string, exact: at most 9 decimals and 15
 * significant digits, so that a JSON number carries it without loss. Parsed
 * to its plain decimal text.
 */
export const positiveDecimal = z
  .union([z.number(), z.string()])
  .transform((value) => plainDecimal(String(value).trim()))
  .refine((text) => /^\d{1,15}(\.\d{1,9})?$/.test(text), {
    message: rule("decimal_format"),
    abort: true,
  })
  .refine((text) => text.replace(/[.]/, "").replace(/^0+/, "").length <= 15, {
    message: rule("decimal_digits"),
  })
  .refine((text) => /[1-9]/.test(text), { message: rule("decimal_positive") })
  .meta({
    description:
      "Exact decimal above 0, as number or text: at most 9 decimals and 15 digits",
    examples: [1],
  })

/** Like `positiveDecimal`, below 0, too; not 0. */
export const signedDecimal = z
  .union([z.number(), z.string()])
  .transform((value) => String(value).trim())
  .refine((text) => /^-?\d{1,15}(\.\d{1,9})?$/.test(text), {
    message: rule("decimal_signed"),
    abort: true,
  })
  .refine((text) => text.replace(/\D/g, "").replace(/^0+/, "").length <= 15, {
    message: rule("decimal_digits"),
  })
  .refine((text) => /[1-9]/.test(text), { message: rule("decimal_signed") })
  .meta({
    description:
      "Exact decimal other than 0, as number or text: at most 9 decimals and 15 digits",
    examples: [-20],
  })

/** A decimal of 0 or more, as `positiveDecimal`. */
export const decimalFromZero = z
  .union([z.number(), z.string()])
  .transform((value) => plainDecimal(String(value).trim()))
  .refine((text) => /^\d{1,15}(\.\d{1,9})?$/.test(text), {
    message: rule("decimal_format"),
    abort: true,
  })
  .refine((text) => text.replace(/[.]/, "").replace(/^0+/, "").length <= 15, {
    message: rule("decimal_digits"),
  })
  .meta({
    description:
      "Exact decimal of 0 or more, as number or text: at most 9 decimals and 15 digits",
    examples: [0],
  })

/** A moment in ISO 8601 with its offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))

/** `1.50` and `01.5` are `1.5`; `1e-7` is `0.0000001`. */
function plainDecimal(text: string): string {
  const small = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  const plain = small
    ? `0.${"0".repeat(Number(small[3]) - 1)}${small[1]}${small[2] ?? ""}`
    : text
  return plain
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "")
}

const whole = (least: number, most: number, byDefault: number) =>
  z.coerce.number().int().min(least).max(most).default(byDefault)

/** `limit` and `offset` of a list. */
export const pagination = {
  limit: whole(1, 200, 50),
  offset: whole(0, 1_000_000, 0),
}

/** `true`/`false` in a query string. */
export const queryFlag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")

/** ISO 4217 code in any case, as Medusa keeps it: `sar`. */
export const currencyCode = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((code) => code.toLowerCase())

/** An amount above 0 in a currency. */
export const money = z
  .object({ currency_code: currencyCode, amount: positiveDecimal })
  .strict()

/** In a query string: for which region or currency prices are shown. */
export const pricedFor = {
  region_id: z.string().max(64).optional(),
  currency_code: currencyCode.optional(),
  country_code: z
    .string()
    .regex(/^[a-zA-Z]{2}$/)
    .transform((code) => code.toLowerCase())
    .optional(),
}

/** Id in a path. */
export const idParams = z.object({ id: z.string().min(1).max(64) })

/** Whole number of a cart line, or null for "no bound". */
export const wholeQuantity = z.number().int().min(1).max(1_000_000)

/** Envelope of a list, as the core answers it. */
export function listOf<T extends z.ZodType, Name extends string>(
  name: Name,
  item: T
) {
  return z.object({
    [name]: z.array(item),
    count: z.number().int(),
    offset: z.number().int(),
    limit: z.number().int(),
  })
}
