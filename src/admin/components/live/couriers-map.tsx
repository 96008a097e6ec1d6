import L from "leaflet"
import { useEffect, useRef } from "react"
import { useLeafletStyle } from "../../lib/leaflet-style"
import { mapTiles } from "../../lib/map-tiles"

export type MapCourier = {
  id: string
  name: string
  latitude: number
  longitude: number
  /** Whether he carries something now. */
  isBusy: boolean
  isChosen: boolean
}

type CouriersMapProps = {
  label: string
  couriers: MapCourier[]
  onChoose: (id: string) => void
}

const BUSY = "#3b82f6"
const FREE = "#16a34a"

/**
 * Where couriers are, on a map that works without tiles. Left to right in all
 * languages, as maps are read.
 */
export function CouriersMap({ label, couriers, onChoose }: CouriersMapProps) {
  const element = useRef<HTMLDivElement>(null)
  const map = useRef<L.Map>()
  const layer = useRef<L.LayerGroup>()
  const isFitted = useRef(false)
  useLeafletStyle()
  useEffect(() => {
    if (!element.current) {
      return
    }
    const made = L.map(element.current, { zoomSnap: 0.5 }).setView([24, 46], 5)
    made.attributionControl.setPrefix(false)
    const tiles = mapTiles()
    if (tiles) {
      L.tileLayer(tiles.url, { attribution: tiles.attribution }).addTo(made)
    }
    L.control.scale({ imperial: false }).addTo(made)
    map.current = made
    layer.current = L.layerGroup().addTo(made)
    return () => {
      made.remove()
    }
  }, [])
  useEffect(() => {
    layer.current?.clearLayers()
    for (const courier of couriers) {
      L.circleMarker([courier.latitude, courier.longitude], {
        radius: courier.isChosen ? 11 : 8,
        weight: 3,
        color: "#ffffff",
        fillColor: courier.isBusy ? BUSY : FREE,
        fillOpacity: 1,
      })
        .bindTooltip(courier.name, { permanent: true, direction: "top" })
        .on("click", () => onChoose(courier.id))
        .addTo(layer.current as L.LayerGroup)
    }
    // Once: a merchant who moved the map keeps what he looks at.
    if (couriers.length && !isFitted.current) {
      isFitted.current = true
      map.current?.fitBounds(
        L.latLngBounds(
          couriers.map(({ latitude, longitude }) => [latitude, longitude])
        ).pad(0.4),
        { maxZoom: 15 }
      )
    }
  }, [couriers, onChoose])
  return (
    <div
      ref={element}
      dir="ltr"
      role="application"
      aria-label={label}
      className="bg-ui-bg-subtle isolate h-[480px] w-full"
    />
  )
}
