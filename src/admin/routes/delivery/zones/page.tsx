import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { ZoneMap } from "../../../components/delivery-zones/map"
import { shapesOf } from "../../../components/delivery-zones/shapes"
import { ZoneEditor } from "../../../components/delivery-zones/zone-editor"
import { ZonesTable } from "../../../components/delivery-zones/zones-table"
import { both } from "../../../components/shared/loaded"
import { PageFrame } from "../../../components/shared/page-frame"
import { EmptyState } from "../../../components/shared/states"
import { useRemoval } from "../../../components/shared/use-removal"
import {
  useBranches,
  useDeleteZone,
  useZones,
  type AdminBranch,
  type AdminZone,
} from "../../../lib/delivery-zones"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useStoreSettings } from "../../../lib/store"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/zones")

/** Delivery zones on a map and in a table. */
const ZonesPage = () => {
  const text = useText()
  const isOn = featureOn("delivery")
  const zones = useZones(isOn)
  const branches = useBranches(isOn)
  const { currencies } = useStoreSettings()
  const [edited, setEdited] = useState<AdminZone | "new">()
  return (
    <PageFrame
      title={text("deliveryZones.title")}
      hint={text("deliveryZones.hint")}
      feature="delivery"
      query={both(zones, branches)}
      action={
        Boolean(branches.data?.length) && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("deliveryZones.create")}
          </Button>
        )
      }
      drawer={
        edited &&
        zones.data &&
        branches.data &&
        currencies.length > 0 && (
          <ZoneEditor
            zone={edited === "new" ? undefined : edited}
            zones={zones.data}
            branches={branches.data}
            onClose={() => setEdited(undefined)}
          />
        )
      }
    >
      {([zones, branches]) => (
        <Zones zones={zones} branches={branches} onEdit={setEdited} />
      )}
    </PageFrame>
  )
}

export default ZonesPage

function Zones(props: {
  zones: AdminZone[]
  branches: AdminBranch[]
  onEdit: (zone: AdminZone) => void
}) {
  const { zones, branches, onEdit } = props
  const text = useText()
  const removal = useRemoval(useDeleteZone())
  const remove = ({ id, name }: AdminZone) =>
    removal(id, {
      title: text("deliveryZones.delete.title", { name }),
      hint: text("deliveryZones.delete.hint"),
      confirm: text("common.delete"),
      done: text("deliveryZones.deleted", { name }),
    })
  if (!branches.length) {
    return <EmptyState title={text("deliveryZones.noBranches")} />
  }
  return (
    <>
      <ZoneMap
        label={text("deliveryZones.map")}
        className="h-[420px] w-full"
        branches={branches.map(({ id, name, latitude, longitude }) => ({
          id,
          name,
          at: [latitude, longitude],
        }))}
        shapes={shapesOf(zones, branches)}
        onChoose={(id) => {
          const zone = zones.find((each) => each.id === id)
          if (zone) {
            onEdit(zone)
          }
        }}
      />
      {zones.length ? (
        <ZonesTable
          zones={zones}
          branches={branches}
          onEdit={onEdit}
          onDelete={(zone) => void remove(zone)}
        />
      ) : (
        <EmptyState title={text("deliveryZones.empty")} />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "deliveryZones.title",
  translationNs: "saptmarkets",
  rank: 40,
})
