import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { Link } from "react-router-dom"
import { CouriersMap } from "../../../components/live/couriers-map"
import { CouriersPanel } from "../../../components/dispatch/couriers-panel"
import { BranchSelect } from "../../../components/shared/branch-select"
import { PageFrame } from "../../../components/shared/page-frame"
import { useBoard } from "../../../lib/dispatch"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useLive } from "../../../lib/live"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("realtime", "/delivery/map")

type Places = Record<string, { latitude: number; longitude: number }>

/** Couriers on duty on a map that moves by itself. */
const LiveMapPage = () => {
  const text = useText()
  const [location, setLocation] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [places, setPlaces] = useState<Places>({})
  const isOn = featureOn("delivery") && featureOn("realtime")
  const board = useBoard(location, isOn)
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
      (board.data?.couriers ?? []).flatMap((courier) => {
        const { id, first_name, last_name, open_orders } = courier
        const at = places[id] ?? courier
        return at.latitude === null || at.longitude === null
          ? []
          : [
              {
                id,
                name: `${first_name} ${last_name}`,
                latitude: at.latitude,
                longitude: at.longitude,
                isBusy: open_orders > 0,
                isChosen: id === chosen,
              },
            ]
      }),
    [board.data, places, chosen]
  )
  const jobs = (board.data?.on_the_road ?? []).filter(
    (card) => card.courier?.id === chosen
  )
  return (
    <PageFrame
      title={text("live.map")}
      hint={text("live.mapHint")}
      feature="realtime"
      query={board}
      action={<BranchSelect value={location} onChange={setLocation} />}
    >
      {(data) => (
        <>
          <CouriersMap
            label={text("live.map")}
            couriers={couriers}
            onChoose={setChosen}
          />
          {chosen && (
            <ul className="px-6 py-3">
              {jobs.length === 0 && (
                <Text size="small" className="text-ui-fg-subtle">
                  {text("live.noJobs")}
                </Text>
              )}
              {jobs.map((card) => (
                <li key={card.id}>
                  <Link to={`/orders/${card.order_id}`} className="txt-small">
                    {`#${card.display_id ?? ""} · `}
                    <bdi>{card.recipient}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <CouriersPanel couriers={data.couriers} />
        </>
      )}
    </PageFrame>
  )
}

export default LiveMapPage

export const config = defineRouteConfig({
  label: "live.map",
  translationNs: "saptmarkets",
  rank: 10,
})
