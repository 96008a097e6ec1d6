import L from "leaflet"
import { useEffect, useRef } from "react"
import { plainLabel, useLeafletMap } from "../../lib/leaflet-map"
import { MapBox } from "../shared/map-box"
import { drawRoute, type MapRoute, type MapStop } from "./draw-route"

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
  /** Absent: not loaded yet. */
  routes?: MapRoute[]
  onChoose: (courierId: string) => void
  /** A door was clicked. */
  onOpen: (stop: MapStop) => void
}

const BUSY = "#3b82f6"
const FREE = "#16a34a"

/**
 * Where couriers are and go, on a map that works without tiles. Left to right
 * in all languages, as maps are read.
 */
export function CouriersMap(props: CouriersMapProps) {
  const { label, couriers, routes, onChoose, onOpen } = props
  const isFitted = useRef(false)
  const { element, map, layer } = useLeafletMap((made) =>
    made.setView([24, 46], 5)
  )
  useEffect(() => {
    if (!layer.current) {
      return
    }
    layer.current.clearLayers()
    const isOneChosen = couriers.some(({ isChosen }) => isChosen)
    for (const route of routes ?? []) {
      const courier = couriers.find(({ id }) => id === route.courierId)
      drawRoute(layer.current, route, {
        isFaint: isOneChosen && !courier?.isChosen,
        at: courier,
        onOpen,
      })
    }
    for (const courier of couriers) {
      L.circleMarker([courier.latitude, courier.longitude], {
        radius: courier.isChosen ? 11 : 8,
        weight: 3,
        color: "#ffffff",
        fillColor: courier.isBusy ? BUSY : FREE,
        fillOpacity: 1,
      })
        .bindTooltip(plainLabel(courier.name), {
          permanent: true,
          direction: "top",
          offset: [0, -6],
        })
        .on("click", () => onChoose(courier.id))
        .addTo(layer.current)
    }
    // Once: a merchant who moved the map keeps what he looks at.
    if (couriers.length && routes && !isFitted.current) {
      isFitted.current = true
      const places = [...couriers, ...routes.flatMap(({ stops }) => stops)]
      map.current?.fitBounds(
        L.latLngBounds(
          places.map(({ latitude, longitude }) => [latitude, longitude])
        ).pad(0.3),
        { maxZoom: 15 }
      )
    }
  }, [couriers, routes, onChoose, onOpen, layer, map])
  return (
    <MapBox
      ref={element}
      label={label}
      className="bg-ui-bg-subtle h-[480px] w-full"
    />
  )
}
