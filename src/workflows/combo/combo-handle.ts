import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"

/** Held from the choice of a handle until a product has it. */
export const HANDLES_LOCK = "saptmarkets:combo-handles"

const LONGEST = 100

/**
 * A title as part of an address: Latin letters and digits only.
 * @returns `""` for a title without any, an Arabic one
 * @example slugOf("Café au lait, 2 for 1") // "cafe-au-lait-2-for-1"
 */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "")
}

/**
 * The handle that was asked for.
 * @throws SuiteError 409 `combo_handle_taken`
 */
export async function claimHandle(
  container: MedusaContainer,
  handle: string,
  productId?: string
): Promise<string> {
  const owner = (await ownersOf(container, handle)).get(handle)
  if (owner && owner !== productId) {
    throw new SuiteError("conflict", "combo_handle_taken", { handle })
  }
  return handle
}

/** The handle, or the first of `handle-2`, `handle-3` … that is free. */
export async function freeHandle(
  container: MedusaContainer,
  handle: string
): Promise<string> {
  const owners = await ownersOf(container, handle)
  let free = handle
  for (let number = 2; owners.has(free); number++) {
    free = `${handle}-${number}`
  }
  return free
}

/** Product by handle, of the handles that begin like this one. */
async function ownersOf(
  container: MedusaContainer,
  handle: string
): Promise<Map<string, string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string; handle: string }[] = await knex("product")
    .where({ deleted_at: null })
    .andWhere((which) =>
      which.where({ handle }).orWhereLike("handle", `${handle}-%`)
    )
    .select("id", "handle")
  return new Map(rows.map((row) => [row.handle, row.id]))
}
