import L from "leaflet"
import { plainLabel } from "../../lib/leaflet-map"

type Point = { latitude: number; longitude: number }

export type MapRoute = {
  courierId: string
  /** His way so far. */
  track: Point[]
  /** The doors before him, in order. */
  stops: MapStop[]
}

/** A door, by the delivery's id. */
export type MapStop = Point & {
  id: string
  /** The order's. */
  number: number | null
  label: string
  /** Instead of its turn. */
  mark?: string
}

const WAY = "#3b82f6"
const DOOR = "#b45309"

const placed = ({ latitude, longitude }: Point): L.LatLngTuple => [
  latitude,
  longitude,
]

/**
 * A courier's way as a line, and the straight way on to each door as a broken
 * one, the doors with the number of their turn.
 */
export function drawRoute(
  layer: L.LayerGroup,
  { track, stops }: MapRoute,
  {
    isFaint,
    isOver,
    at,
    onOpen,
  }: {
    isFaint: boolean
    /** He goes on to no door any more. */
    isOver?: boolean
    /** Where he is now: newer than his way. */
    at?: Point
    onOpen?: (stop: MapStop) => void
  }
): void {
  const opacity = isFaint ? 0.3 : 0.9
  const way = [...track, ...(at ? [at] : [])]
  L.polyline(way.map(placed), {
    color: WAY,
    weight: 4,
    opacity,
    interactive: false,
  }).addTo(layer)
  if (!isOver) {
    L.polyline([...way.slice(-1), ...stops].map(placed), {
      color: DOOR,
      weight: 2,
      opacity,
      dashArray: "4 7",
      interactive: false,
    }).addTo(layer)
  }
  stops.forEach((stop, index) => {
    L.marker(placed(stop), {
      icon: doorIcon(stop.mark ?? String(index + 1)),
      opacity,
    })
      .bindTooltip(plainLabel(stop.label), { direction: "top" })
      .on("click", () => onOpen?.(stop))
      .addTo(layer)
  })
}

const doorIcon = (mark: string) =>
  L.divIcon({
    className: "",
    iconSize: [22, 22],
    html: `<span style="display:flex;align-items:center;justify-content:center;width:22px;height:22px;border-radius:6px;background:${DOOR};color:#fff;font:600 12px sans-serif">${mark}</span>`,
  })
