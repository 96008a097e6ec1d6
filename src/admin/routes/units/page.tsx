import { defineRouteConfig } from "@medusajs/admin-sdk"
import {
  Button,
  Container,
  Heading,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { FeatureOff } from "../../components/shared/page-frame"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../components/shared/states"
import { useUnitTexts } from "../../components/units/names"
import {
  filterUnits,
  UnitsToolbar,
  type UnitFilter,
} from "../../components/units/toolbar"
import { UnitDrawer } from "../../components/units/unit-drawer"
import { UnitsTable } from "../../components/units/units-table"
import { ApiError } from "../../lib/client"
import { messageOf } from "../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useFormat } from "../../lib/format"
import { useArabicLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"
import { useDeleteUnit, useUnits } from "../../lib/units"

hideMenuEntryWithout("units", "/units")

/** Units of measure: list, create, edit, delete. */
const UnitsPage = () => {
  const text = useText()
  const units = useUnits(featureOn("units"))
  const [filter, setFilter] = useState<UnitFilter>({ search: "" })
  const [edited, setEdited] = useState<AdminUnit | "new">()
  const isOff =
    !featureOn("units") ||
    (units.error instanceof ApiError && units.error.status === 404)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{text("units.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("units.hint")}
          </Text>
        </div>
        {units.data && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("units.create")}
          </Button>
        )}
      </div>
      {content()}
      {edited && units.data && (
        <UnitDrawer
          units={units.data}
          unit={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )

  function content() {
    if (isOff) {
      return <FeatureOff feature="units" />
    }
    if (units.error) {
      return (
        <ErrorState error={units.error} onRetry={() => void units.refetch()} />
      )
    }
    if (!units.data) {
      return <LoadingState />
    }
    return (
      <>
        <UnitsToolbar filter={filter} onChange={setFilter} />
        <UnitsList units={units.data} filter={filter} onEdit={setEdited} />
      </>
    )
  }
}

export default UnitsPage

function UnitsList(props: {
  units: AdminUnit[]
  filter: UnitFilter
  onEdit: (unit: AdminUnit) => void
}) {
  const text = useText()
  const format = useFormat()
  const arabic = useArabicLocale()
  const shown = filterUnits(props.units, props.filter)
  const basics = useMemo(
    () =>
      Object.fromEntries(
        props.units.filter((unit) => unit.is_basic).map((u) => [u.type, u])
      ),
    [props.units]
  )
  const remove = useRemoval()
  if (!shown.length) {
    return (
      <EmptyState
        title={text(props.units.length ? "units.noMatch" : "units.empty")}
      />
    )
  }
  return (
    <>
      <UnitsTable
        units={shown}
        basics={basics}
        arabic={arabic}
        onEdit={props.onEdit}
        onDelete={(unit) => void remove(unit)}
      />
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {text("units.shown", {
          shown: format.number(shown.length),
          all: format.number(props.units.length),
        })}
      </Text>
    </>
  )
}

/** Deletes a unit after a question; in use, the answer says where. */
function useRemoval() {
  const text = useText()
  const prompt = usePrompt()
  const textsOf = useUnitTexts()
  const deletion = useDeleteUnit()
  return async (unit: AdminUnit) => {
    const { name } = textsOf(unit)
    const sure = await prompt({
      title: text("units.delete.title", { name }),
      description: text("units.delete.hint"),
      confirmText: text("common.delete"),
      cancelText: text("common.cancel"),
    })
    if (!sure) {
      return
    }
    deletion.mutate(unit.id, {
      onSuccess: () => toast.success(text("units.deleted", { name })),
      onError: (error) =>
        toast.error(text("units.delete.failed", { name }), {
          description: messageOf(error),
          duration: 12_000,
        }),
    })
  }
}

export const config = defineRouteConfig({
  label: "units.title",
  nested: "/products",
  translationNs: "saptmarkets",
  rank: 10,
})
