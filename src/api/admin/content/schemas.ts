import { z } from "@medusajs/framework/zod"

/** What the bodies of banners and sections have in common. */
export const id = z.string().min(1).max(64)

export const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))

export const title = z.string().trim().min(1).max(160)
export const line = z.string().trim().max(300)

export const shown = {
  is_active: z.boolean().optional(),
  /** Shown from then on; null for always. */
  starts_at: instant.nullish(),
  ends_at: instant.nullish(),
  rank: z.number().int().min(0).max(100_000).optional(),
}

export const orderBody = z
  .object({
    ids: z
      .array(id)
      .min(1)
      .max(200)
      .refine((ids) => new Set(ids).size === ids.length),
  })
  .strict()

export const orderAnswer = z.object({ ids: z.array(z.string()) })

export const deletedOf = <Name extends string>(name: Name) =>
  z.object({ id: z.string(), object: z.literal(name), deleted: z.boolean() })
