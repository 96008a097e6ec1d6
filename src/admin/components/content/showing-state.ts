/** When something is shown, and whether at all. */
export type Showing = {
  startsAt: Date | null
  endsAt: Date | null
  isActive: boolean
}

type Stored = {
  starts_at: string | null
  ends_at: string | null
  is_active: boolean
}

/** As the form has it; what is new is shown always. */
export function showingOf(stored?: Stored): Showing {
  return {
    startsAt: stored?.starts_at ? new Date(stored.starts_at) : null,
    endsAt: stored?.ends_at ? new Date(stored.ends_at) : null,
    isActive: stored?.is_active ?? true,
  }
}

/** As the API takes it. */
export function toShowing({ startsAt, endsAt, isActive }: Showing): Stored {
  return {
    starts_at: startsAt?.toISOString() ?? null,
    ends_at: endsAt?.toISOString() ?? null,
    is_active: isActive,
  }
}
