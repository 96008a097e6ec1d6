import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { PageFrame } from "../../components/shared/page-frame"
import { EmptyState } from "../../components/shared/states"
import { useRemoval } from "../../components/shared/use-removal"
import { useUnitTexts } from "../../components/units/names"
import {
  filterUnits,
  UnitsToolbar,
  type UnitFilter,
} from "../../components/units/toolbar"
import { UnitDrawer } from "../../components/units/unit-drawer"
import { UnitsTable } from "../../components/units/units-table"
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
  return (
    <PageFrame
      title={text("units.title")}
      hint={text("units.hint")}
      feature="units"
      query={units}
      action={
        units.data && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("units.create")}
          </Button>
        )
      }
      drawer={
        edited &&
        units.data && (
          <UnitDrawer
            units={units.data}
            unit={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )
      }
    >
      {(all) => (
        <>
          <UnitsToolbar filter={filter} onChange={setFilter} />
          <UnitsList units={all} filter={filter} onEdit={setEdited} />
        </>
      )}
    </PageFrame>
  )
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
  const removal = useRemoval(useDeleteUnit())
  const textsOf = useUnitTexts()
  const remove = (unit: AdminUnit) => {
    const { name } = textsOf(unit)
    return removal(unit.id, {
      title: text("units.delete.title", { name }),
      hint: text("units.delete.hint"),
      done: text("units.deleted", { name }),
      failed: text("units.delete.failed", { name }),
    })
  }
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

export const config = defineRouteConfig({
  label: "units.title",
  nested: "/products",
  translationNs: "saptmarkets",
  rank: 10,
})
