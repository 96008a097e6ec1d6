import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"

/** Numbers of stock at one location, exact, in the basic unit. */
export type LevelRow = {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  raw_stocked_quantity?: { value: string } | null
  raw_reserved_quantity?: { value: string } | null
}

/** Stocked, reserved and available of one level, exact. */
export function levelNumbers(level: LevelRow) {
  const stocked = MathBN.convert(
    level.raw_stocked_quantity?.value ?? level.stocked_quantity
  )
  const reserved = MathBN.convert(
    level.raw_reserved_quantity?.value ?? level.reserved_quantity
  )
  return { stocked, reserved, available: MathBN.sub(stocked, reserved) }
}

/**
 * What is available over these locations together: the one sum that every
 * answer and every check of a cart uses.
 */
export function availableAt(
  levels: LevelRow[] | undefined,
  locations: ReadonlySet<string>
) {
  return MathBN.sum(
    ...(levels ?? [])
      .filter((level) => locations.has(level.location_id))
      .map((level) => levelNumbers(level).available)
  )
}

/** Stock locations of sales channels: the branches a key or cart draws on. */
export async function channelLocations(
  container: MedusaContainer,
  channelIds: string[]
): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel_locations",
    fields: ["stock_location_id"],
    filters: { sales_channel_id: channelIds },
  })
  return new Set(
    (data as unknown as { stock_location_id: string }[]).map(
      (row) => row.stock_location_id
    )
  )
}
