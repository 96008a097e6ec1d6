import type { ProductWrite } from "./plan-types"
import type { WriteContext } from "./prepare"

/** Products that one workflow writes. */
export type Batch = { writes: ProductWrite[]; context: WriteContext }

/**
 * A batch as text. The engine copies what is not text several times over for
 * each step that reads it; that cost more than writing the products.
 */
export type BatchText = { batch: string }

export function toText(batch: Batch): BatchText {
  return { batch: JSON.stringify(batch) }
}

export function fromText({ batch }: BatchText): Batch {
  return JSON.parse(batch) as Batch
}
