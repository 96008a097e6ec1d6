import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { DeliveryDrawer } from "../../../components/deliveries/delivery-drawer"
import { CouriersPanel } from "../../../components/dispatch/couriers-panel"
import { CouriersMap } from "../../../components/live/couriers-map"
import type { MapStop } from "../../../components/live/draw-route"
import { useLiveCouriers } from "../../../components/live/use-live-couriers"
import { BranchSelect } from "../../../components/shared/branch-select"
import { PageFrame } from "../../../components/shared/page-frame"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("realtime", "/delivery/map")

/** Couriers on duty, and their routes, on a map that moves by itself. */
const LiveMapPage = () => {
  const text = useText()
  const [location, setLocation] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [opened, setOpened] = useState<MapStop>()
  const isOn = featureOn("delivery") && featureOn("realtime")
  const { board, couriers, routes } = useLiveCouriers(location, chosen, isOn)
  const stops = routes?.find(({ courierId }) => courierId === chosen)?.stops
  return (
    <PageFrame
      title={text("live.map")}
      hint={text("live.mapHint")}
      feature={featureOn("delivery") ? "realtime" : "delivery"}
      query={board}
      action={<BranchSelect value={location} onChange={setLocation} />}
      drawer={
        opened && (
          <DeliveryDrawer
            id={opened.id}
            number={opened.number}
            onClose={() => setOpened(undefined)}
          />
        )
      }
    >
      {(data) => (
        <>
          <CouriersMap
            label={text("live.map")}
            couriers={couriers}
            routes={routes}
            onChoose={setChosen}
            onOpen={setOpened}
          />
          {chosen && <Stops stops={stops ?? []} onOpen={setOpened} />}
          <CouriersPanel couriers={data.couriers} />
        </>
      )}
    </PageFrame>
  )
}

/** The doors of the chosen courier, for those who do not use the map. */
function Stops(props: { stops: MapStop[]; onOpen: (stop: MapStop) => void }) {
  const text = useText()
  if (!props.stops.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {text("live.noJobs")}
      </Text>
    )
  }
  return (
    <ol className="list-inside list-decimal px-6 py-3">
      {props.stops.map((stop) => (
        <li key={stop.id} className="txt-small">
          <button
            type="button"
            className="text-ui-fg-interactive hover:underline"
            onClick={() => props.onOpen(stop)}
          >
            <bdi>{stop.label}</bdi>
          </button>
        </li>
      ))}
    </ol>
  )
}

export default LiveMapPage

export const config = defineRouteConfig({
  label: "live.map",
  translationNs: "saptmarkets",
  rank: 10,
})
