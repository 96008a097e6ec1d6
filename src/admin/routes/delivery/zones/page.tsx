import { defineRouteConfig } from "@medusajs/admin-sdk"
import {
  Button,
  Container,
  Heading,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { ZoneMap } from "../../../components/delivery-zones/map"
import { shapesOf } from "../../../components/delivery-zones/shapes"
import { ZoneEditor } from "../../../components/delivery-zones/zone-editor"
import { ZonesTable } from "../../../components/delivery-zones/zones-table"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  useBranches,
  useDeleteZone,
  useZones,
  type AdminBranch,
  type AdminZone,
} from "../../../lib/delivery-zones"
import { messageOf } from "../../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated } from "../../../lib/format"
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
  const failed = [zones, branches].find(({ error }) => error)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{text("deliveryZones.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("deliveryZones.hint")}
          </Text>
        </div>
        {Boolean(branches.data?.length) && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("deliveryZones.create")}
          </Button>
        )}
      </div>
      {content()}
      {edited && zones.data && branches.data && currencies.length > 0 && (
        <ZoneEditor
          zone={edited === "new" ? undefined : edited}
          zones={zones.data}
          branches={branches.data}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )

  function content() {
    if (!isOn) {
      return (
        <EmptyState
          title={text("common.featureOff")}
          hint={text("common.featureOffHint", {
            option: isolated("features.delivery"),
          })}
        />
      )
    }
    if (failed) {
      return (
        <ErrorState
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      )
    }
    if (!zones.data || !branches.data) {
      return <LoadingState />
    }
    return (
      <Zones zones={zones.data} branches={branches.data} onEdit={setEdited} />
    )
  }
}

export default ZonesPage

function Zones(props: {
  zones: AdminZone[]
  branches: AdminBranch[]
  onEdit: (zone: AdminZone) => void
}) {
  const { zones, branches, onEdit } = props
  const text = useText()
  const remove = useRemoval()
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

function useRemoval() {
  const text = useText()
  const prompt = usePrompt()
  const deletion = useDeleteZone()
  return async ({ id, name }: AdminZone) => {
    const sure = await prompt({
      title: text("deliveryZones.delete.title", { name }),
      description: text("deliveryZones.delete.hint"),
      confirmText: text("common.delete"),
      cancelText: text("common.cancel"),
    })
    if (sure) {
      deletion.mutate(id, {
        onSuccess: () => toast.success(text("deliveryZones.deleted", { name })),
        onError: (error) => toast.error(messageOf(error)),
      })
    }
  }
}

export const config = defineRouteConfig({
  label: "deliveryZones.title",
  translationNs: "saptmarkets",
  rank: 40,
})
