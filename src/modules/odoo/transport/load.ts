import { isTransientText, OdooError, readable } from "./errors"
import { withRetries } from "./retry"
import type { OdooCall } from "./types"

type Answer = { ids: number[] | false; messages: { message: string }[] }

/** As `load` says that it found no record for an id: archived, or gone. */
const NOT_FOUND = /No matching record found/

/**
 * Creates or updates by external id. It answers a collision instead of
 * failing; the loser tries again. Instants are taken for the user's own
 * clock, unlike in every other call, and what was archived since (goods that
 * were sold before) is seen only where one asks for it.
 */
export async function loadRecords(
  call: (call: OdooCall) => Promise<unknown>,
  what: { model: string; fields: readonly string[]; data: readonly unknown[] },
  retry: { retries: number; firstMs: number }
): Promise<number[]> {
  const { model, ...args } = what
  const load = (context: Record<string, unknown>) =>
    withRetries(
      async () => {
        const answer = await call({ model, method: "load", args, context })
        return idsOf(answer as Answer)
      },
      { ...retry, repeatable: true }
    )
  const context = { tz: "UTC" }
  try {
    return await load(context)
  } catch (error) {
    if (!(error instanceof OdooError) || !NOT_FOUND.test(error.message)) {
      throw error
    }
    return load({ ...context, active_test: false })
  }
}

function idsOf({ ids, messages }: Answer): number[] {
  // Next to ids there are warnings only.
  if (ids) {
    return ids
  }
  const text = messages.map(({ message }) => message.trim()).join("; ")
  throw new OdooError(
    isTransientText(text) ? "transient" : "validation",
    readable(text) || "Odoo did not load it"
  )
}
