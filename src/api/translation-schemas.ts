import { z } from "@medusajs/framework/zod"

/** A text and its translation. */
export const textShape = z.object({
  reference: z.string(),
  reference_id: z.string(),
  field: z.string(),
  /** Title of the product that it belongs to, where it is not the product. */
  of: z.string().nullable(),
  text: z.string(),
  translation: z.string().nullable(),
  /** Pieces sold in 30 days of what it belongs to. */
  sold: z.number().int(),
})

const counts = { texts: z.number().int(), translated: z.number().int() }

/** How much of the store's texts is translated to a language. */
export const localeSummaryShape = z.object({
  locale_code: z.string(),
  ...counts,
  models: z.array(z.object({ reference: z.string(), ...counts })),
})
