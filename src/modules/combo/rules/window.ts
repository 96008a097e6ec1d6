/** Why a deal cannot be bought at an instant, null when it can. */
export function closedBecause(
  deal: { starts_at: Date | string | null; ends_at: Date | string | null },
  now: Date
): "not_started" | "ended" | null {
  if (deal.starts_at && new Date(deal.starts_at) > now) {
    return "not_started"
  }
  return deal.ends_at && new Date(deal.ends_at) <= now ? "ended" : null
}
