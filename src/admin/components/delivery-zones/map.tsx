import L from "leaflet"
import { useEffect, useRef } from "react"
import { plainLabel, useLeafletMap } from "../../lib/leaflet-map"
import { MapBox } from "../shared/map-box"
import { withCorner, type Corner } from "./ring"

export type MapShape = {
  id: string
  name: string
  isActive: boolean
  isChosen?: boolean
} & ({ corners: Corner[] } | { centre: Corner; radius: number })

export type MapBranch = { id: string; name: string; at: Corner }

type ZoneMapProps = {
  label: string
  branches: MapBranch[]
  shapes: MapShape[]
  /** The outline that is drawn: a click adds a corner. */
  drawn?: { corners: Corner[]; onChange: (corners: Corner[]) => void }
  /** The point that is set by a click. */
  point?: { at: Corner | null; onChange: (at: Corner) => void }
  /** Called with the id of a shape that was clicked. */
  onChoose?: (id: string) => void
  className?: string
}

const BLUE = "#3b82f6"

/**
 * Zones and branches on a map. It works without tiles: shapes on a plain
 * ground. Maps are read alike in all languages, so it is left to right.
 */
export function ZoneMap(props: ZoneMapProps) {
  const { label, className } = props
  const latest = useRef(props)
  latest.current = props
  const { element, map, layer } = useLeafletMap((made) => {
    made.on("click", ({ latlng }) => {
      const { drawn, point } = latest.current
      const at: Corner = [latlng.lat, latlng.lng]
      point?.onChange(at)
      drawn?.onChange(withCorner(drawn.corners, at))
    })
    fit(made, latest.current)
  })
  useEffect(() => {
    if (layer.current) {
      layer.current.clearLayers()
      draw(layer.current, props)
    }
  })
  const known = `${props.shapes.length} ${props.branches.length}`
  useEffect(() => {
    if (map.current) {
      fit(map.current, latest.current)
    }
  }, [known, map])
  return (
    <MapBox
      ref={element}
      label={label}
      className={`bg-ui-bg-component ${className ?? ""}`}
    />
  )
}

/** Shows everything there is; the whole region when there is nothing. */
function fit(map: L.Map, { shapes, branches, drawn, point }: ZoneMapProps) {
  const bounds = L.latLngBounds([])
  branches.forEach(({ at }) => bounds.extend(at))
  drawn?.corners.forEach((corner) => bounds.extend(corner))
  if (point?.at) {
    bounds.extend(L.latLng(point.at).toBounds(2000))
  }
  shapes.forEach((shape) =>
    "corners" in shape
      ? shape.corners.forEach((corner) => bounds.extend(corner))
      : bounds.extend(L.latLng(shape.centre).toBounds(shape.radius * 2))
  )
  if (bounds.isValid()) {
    map.fitBounds(bounds, { padding: [24, 24], maxZoom: 15 })
  } else {
    map.setView([25, 46], 5)
  }
}

function draw(layer: L.LayerGroup, props: ZoneMapProps): void {
  for (const shape of props.shapes) {
    const style: L.PathOptions = {
      color: shape.isActive ? BLUE : "#9ca3af",
      weight: shape.isChosen ? 4 : 2,
      fillOpacity: shape.isChosen ? 0.25 : 0.1,
      dashArray: shape.isActive ? undefined : "6 6",
      interactive: Boolean(props.onChoose),
    }
    const drawn =
      "corners" in shape
        ? L.polygon(shape.corners, style)
        : L.circle(shape.centre, { ...style, radius: shape.radius })
    drawn.bindTooltip(plainLabel(shape.name)).addTo(layer)
    drawn.on("click", () => props.onChoose?.(shape.id))
  }
  for (const { at, name } of props.branches) {
    L.circleMarker(at, { radius: 7, color: "#111827", fillOpacity: 0.9 })
      .bindTooltip(plainLabel(name), { direction: "top" })
      .addTo(layer)
  }
  if (props.point?.at) {
    L.circleMarker(props.point.at, { radius: 9, color: "#dc2626" }).addTo(layer)
  }
  if (props.drawn) {
    drawOutline(layer, props.drawn)
  }
}

/** Corners are dragged; a click on one takes it away. */
function drawOutline(
  layer: L.LayerGroup,
  { corners, onChange }: NonNullable<ZoneMapProps["drawn"]>
): void {
  const outline = L.polygon(corners, {
    color: "#dc2626",
    weight: 3,
    fillOpacity: 0.15,
    interactive: false,
  }).addTo(layer)
  corners.forEach((corner, index) => {
    const icon = L.divIcon({
      className: "",
      iconSize: [14, 14],
      html: '<span style="display:block;width:14px;height:14px;border-radius:7px;background:#fff;border:3px solid #dc2626"></span>',
    })
    const handle = L.marker(corner, { icon, draggable: true }).addTo(layer)
    const moved = () =>
      corners.map((each, place): Corner => {
        const { lat, lng } = handle.getLatLng()
        return place === index ? [lat, lng] : each
      })
    handle.on("drag", () => outline.setLatLngs(moved()))
    handle.on("dragend", () => onChange(moved()))
    handle.on("click", (event) => {
      L.DomEvent.stopPropagation(event)
      onChange(corners.filter((_corner, place) => place !== index))
    })
  })
}
