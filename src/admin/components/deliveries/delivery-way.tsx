import { Heading, Text } from "@medusajs/ui"
import L from "leaflet"
import { useEffect } from "react"
import {
  nameOf,
  useDeliveryTrack,
  type Delivery,
  type DeliveryTrack,
} from "../../lib/deliveries"
import { isNotThere } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import { useLeafletMap } from "../../lib/leaflet-map"
import { useText } from "../../lib/text"
import { MapBox } from "../shared/map-box"
import { drawRoute, type MapStop } from "../live/draw-route"
import { Loaded } from "../shared/loaded"

/** The way that a delivery went or goes, once it has left the branch. */
export function DeliveryWay({ delivery }: { delivery: Delivery }) {
  const text = useText()
  const hasLeft = delivery.picked_up_at !== null
  const track = useDeliveryTrack(delivery.id, hasLeft, isOnRoad(delivery))
  if (!hasLeft || isNotThere(track.error)) {
    return null
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{text("deliveries.way.title")}</Heading>
      <Loaded query={track}>
        {(shown) =>
          shown.points.length ? (
            <Way track={shown} delivery={delivery} />
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {text("deliveries.way.none")}
            </Text>
          )
        }
      </Loaded>
    </section>
  )
}

type WayProps = { track: DeliveryTrack; delivery: Delivery }

function Way({ track, delivery }: WayProps) {
  const text = useText()
  const format = useFormat()
  const [first] = track.points
  const [last] = track.points.slice(-1)
  return (
    <>
      <WayMap
        label={text("deliveries.way.map")}
        track={track}
        delivery={delivery}
      />
      <Text size="small" className="text-ui-fg-subtle">
        <bdi>{format.measure(track.distance / 1000, "kilometer")}</bdi>
        {" · "}
        <bdi>{format.span(first.recorded_at, last.recorded_at)}</bdi>
      </Text>
    </>
  )
}

function WayMap({ label, track, delivery }: WayProps & { label: string }) {
  const { element, map, layer } = useLeafletMap((made) => {
    // The wheel scrolls the drawer.
    made.scrollWheelZoom.disable()
    made.setView([24, 46], 5)
  })
  useEffect(() => {
    if (!map.current || !layer.current) {
      return
    }
    const { points } = track
    const stops = doorOf(delivery)
    layer.current.clearLayers()
    drawRoute(
      layer.current,
      { courierId: "", track: points, stops },
      { isFaint: false, isOver: !isOnRoad(delivery) }
    )
    const [{ latitude, longitude }] = points
    L.circleMarker([latitude, longitude], {
      radius: 6,
      weight: 3,
      color: "#ffffff",
      fillColor: "#3b82f6",
      fillOpacity: 1,
      interactive: false,
    }).addTo(layer.current)
    map.current.fitBounds(
      L.latLngBounds(
        [...points, ...stops].map((place) => [place.latitude, place.longitude])
      ).pad(0.15),
      { maxZoom: 16, animate: false }
    )
  }, [track, delivery, map, layer])
  return (
    <MapBox
      ref={element}
      label={label}
      className="bg-ui-bg-subtle border-ui-border-base h-64 w-full rounded-md border"
    />
  )
}

function isOnRoad({ status }: Delivery): boolean {
  return status === "picked_up" || status === "arrived"
}

function doorOf(delivery: Delivery): MapStop[] {
  const { id, display_id: number, latitude, longitude } = delivery
  return latitude === null || longitude === null
    ? []
    : [{ id, number, label: nameOf(delivery), mark: "⌂", latitude, longitude }]
}
