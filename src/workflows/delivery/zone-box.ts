import { SuiteError } from "../../lib/errors/suite-error"
import type { Point } from "../../modules/delivery/constants"
import { boxAround, type Box } from "../../modules/delivery/rules/distance"
import { polygonBox, type Polygon } from "../../modules/delivery/rules/polygon"

/**
 * The box of a zone.
 * @throws SuiteError 400 for a zone without what its kind asks for
 */
export function zoneBox(
  zone: {
    kind: "polygon" | "radius"
    polygon?: Polygon | null
    radius?: number | null
  },
  branch: Point
): Box {
  if (zone.kind === "polygon") {
    if (!zone.polygon) {
      throw new SuiteError("invalid", "validation_failed", { count: 1 }, [
        { field: "polygon", code: "zone_polygon_missing" },
      ])
    }
    return polygonBox(zone.polygon)
  }
  if (!zone.radius) {
    throw new SuiteError("invalid", "validation_failed", { count: 1 }, [
      { field: "radius", code: "zone_radius_missing" },
    ])
  }
  return boxAround(branch, zone.radius)
}
