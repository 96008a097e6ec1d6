import { idOf, idsOf } from "../rules/values"
import { OdooError, type OdooErrorKind } from "./errors"
import type { OdooCall } from "./types"

/** The user's own company, and whether it sees others, too. */
export type Company = { id: number | null; others: boolean }

/** Refusals after which one does without. */
const REFUSALS = new Set<OdooErrorKind>(["access", "program"])

/** Asks which company the user works in; null where Odoo does not say. */
export async function askCompany(
  uid: number,
  execute: (call: OdooCall) => Promise<unknown>
): Promise<Company> {
  if (!uid) {
    return { id: null, others: false }
  }
  try {
    const [user] = (await execute({
      model: "res.users",
      method: "read",
      ids: [uid],
      args: { fields: ["company_id", "company_ids"], load: "" },
    })) as Record<string, unknown>[]
    const id = idOf(user?.company_id)
    return { id, others: !!id && idsOf(user?.company_ids).length > 1 }
  } catch (error) {
    if (error instanceof OdooError && REFUSALS.has(error.kind)) {
      return { id: null, others: false }
    }
    throw error
  }
}
