import { useMemo, useState } from "react"
import { useBoard, useRoadRoutes } from "../../lib/dispatch"
import { useLive } from "../../lib/live"
import type { MapCourier } from "./couriers-map"
import type { MapRoute } from "./draw-route"

type Places = Record<string, { latitude: number; longitude: number }>

/**
 * Couriers on duty with their places and routes, as they change; no routes
 * until they are loaded.
 */
export function useLiveCouriers(
  location: string | undefined,
  chosen: string | undefined,
  isOn: boolean
) {
  const board = useBoard(location, isOn)
  const { data: road } = useRoadRoutes(location, isOn)
  const [places, setPlaces] = useState<Places>({})
  useLive(
    "delivery_location",
    ({ courier_id, latitude, longitude }) => {
      if (courier_id) {
        setPlaces((before) => ({
          ...before,
          [courier_id]: { latitude, longitude },
        }))
      }
    },
    isOn
  )
  const couriers = useMemo(
    () =>
      (board.data?.couriers ?? []).flatMap((courier): MapCourier[] => {
        const { id, first_name, last_name, open_orders } = courier
        const { latitude, longitude } = places[id] ?? courier
        return latitude === null || longitude === null
          ? []
          : [
              {
                id,
                name: `${first_name} ${last_name}`,
                latitude,
                longitude,
                isBusy: open_orders > 0,
                isChosen: id === chosen,
              },
            ]
      }),
    [board.data, places, chosen]
  )
  const routes = useMemo(
    () =>
      road?.routes.map(({ courier_id, track, stops }): MapRoute => ({
        courierId: courier_id,
        track,
        stops: stops.flatMap((stop) =>
          stop.latitude === null || stop.longitude === null
            ? []
            : [
                {
                  id: stop.delivery_id,
                  number: stop.display_id,
                  label: `#${stop.display_id ?? ""} ${stop.recipient}`,
                  latitude: stop.latitude,
                  longitude: stop.longitude,
                },
              ]
        ),
      })),
    [road]
  )
  return { board, couriers, routes }
}
