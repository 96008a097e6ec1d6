import { z } from "@medusajs/framework/zod"
import { pagination, queryFlag } from "../lib/http/schemas"

/** A ticket to listen with. */
export const ticketShape = z.object({
  ticket: z.string(),
  expires_at: z.string(),
})

export const inboxEntryShape = z.object({
  id: z.string(),
  template: z.string(),
  title: z.string(),
  body: z.string(),
  resource_type: z.string().nullable(),
  resource_id: z.string().nullable(),
  read_at: z.string().nullable(),
  created_at: z.string(),
})

export const inboxShape = z.object({
  notifications: z.array(inboxEntryShape),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
  unread: z.number().int(),
})

export const inboxQuery = z
  .object({ ...pagination, unread: queryFlag.optional() })
  .strict()

export const readBody = z
  .object({
    /** Absent: all that are unread. */
    ids: z.array(z.string().min(1).max(64)).min(1).max(200).optional(),
  })
  .strict()

export const readShape = z.object({ unread: z.number().int() })

export const dismissedShape = z.object({
  id: z.string(),
  object: z.literal("notification"),
  deleted: z.literal(true),
})
