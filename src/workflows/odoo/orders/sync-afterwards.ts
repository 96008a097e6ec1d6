import type { MedusaContainer } from "@medusajs/framework/types"
import { noteFailures, reasonOf, settleRecords } from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { notePage } from "../runs/run-log"
import { exportReceipt } from "./export-receipt"
import { exportRefund } from "./export-refund"
import { openReceipts } from "./receipts"
import { openRefunds } from "./refunds"
import { reviewCredits } from "./review-credits"

/** What happened to an order after it went to Odoo. */
type Afterwards = { id: string; display_id: number }
type Kind = "return" | "refund"

/** Brings over goods that came back and money that went back. */
export async function syncAfterwards(context: RunContext): Promise<void> {
  const { container } = context
  await each(context, "return", await openReceipts(container), exportReceipt)
  await each(context, "refund", await openRefunds(container), exportRefund)
  await reviewCredits(context)
}

async function each<T extends Afterwards>(
  { container, client, run }: RunContext,
  kind: Kind,
  items: readonly T[],
  bring: (
    context: Omit<RunContext, "run">,
    item: T
  ) => Promise<"created" | "unchanged">
): Promise<void> {
  for (const item of items) {
    const counts = { updated: 0, unchanged: 0, failed: 0 }
    try {
      const done = await bring({ container, client }, item)
      counts[done === "created" ? "updated" : "unchanged"]++
      await settleRecords(container, "orders", kind, [item.id])
    } catch (error) {
      counts.failed++
      await noteFailureAfterwards(container, run.id, kind, item, error)
    }
    await notePage(container, run, counts, null)
  }
}

/** Notes what could not be brought over. */
export function noteFailureAfterwards(
  container: MedusaContainer,
  runId: string | null,
  model: Kind,
  { id, display_id }: Afterwards,
  error: unknown
): Promise<void> {
  return noteFailures(container, runId, [
    {
      kind: "orders",
      model,
      record_id: id,
      label: `#${display_id}`,
      ...reasonOf(error),
    },
  ])
}

/** One return or refund again; false where there is none of the id to do. */
export async function retryAfterwards(
  context: Omit<RunContext, "run">,
  id: string
): Promise<boolean> {
  const { container } = context
  const receipt = (await openReceipts(container)).find((one) => one.id === id)
  const refund = (await openRefunds(container)).find((one) => one.id === id)
  if (receipt) {
    await exportReceipt(context, receipt)
  }
  if (refund) {
    await exportRefund(context, refund)
  }
  return !!receipt || !!refund
}
