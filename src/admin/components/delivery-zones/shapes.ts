import type { AdminBranch, AdminZone } from "../../lib/delivery-zones"
import type { MapShape } from "./map"
import { cornersOf, type Corner } from "./ring"

/** Zones as the map draws them; the low priorities first, below the others. */
export function shapesOf(
  zones: readonly AdminZone[],
  branches: readonly AdminBranch[],
  chosen?: string
): MapShape[] {
  const at = new Map(
    branches.map((branch): [string, Corner] => [
      branch.location_id,
      [branch.latitude, branch.longitude],
    ])
  )
  return [...zones].reverse().flatMap((zone): MapShape[] => {
    const shape = {
      id: zone.id,
      name: zone.name,
      isActive: zone.is_active,
      isChosen: zone.id === chosen,
    }
    const centre = at.get(zone.location_id)
    if (zone.kind === "polygon") {
      return [{ ...shape, corners: cornersOf(zone.polygon) }]
    }
    return centre ? [{ ...shape, centre, radius: zone.radius ?? 0 }] : []
  })
}
