/**
 * A profile as the service takes it: a decimal text is as good as a number to
 * it, only its type does not say so.
 */
export function storedProfile<T extends { capacity_weight?: string | null }>(
  profile: T
): Omit<T, "capacity_weight"> & { capacity_weight?: number | null } {
  return profile as unknown as Omit<T, "capacity_weight"> & {
    capacity_weight?: number | null
  }
}
