import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { BranchDrawer } from "../../../components/delivery-zones/branch-drawer"
import { BranchesTable } from "../../../components/delivery-zones/branches-table"
import { PageFrame } from "../../../components/shared/page-frame"
import { EmptyState } from "../../../components/shared/states"
import { useRemoval } from "../../../components/shared/use-removal"
import {
  useBranches,
  useDeleteBranch,
  useLocations,
  type AdminBranch,
} from "../../../lib/delivery-zones"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/branches")

/** Branches: hours, coordinates, contact. */
const BranchesPage = () => {
  const text = useText()
  const branches = useBranches(featureOn("delivery"))
  const locations = useLocations()
  const removal = useRemoval(useDeleteBranch())
  const [edited, setEdited] = useState<AdminBranch | "new">()
  const taken = new Set(branches.data?.map(({ location_id }) => location_id))
  const free = (locations.data ?? []).filter(({ id }) => !taken.has(id))
  /** Makes it a plain stock location again. */
  const remove = ({ id, name }: AdminBranch) =>
    removal(id, {
      title: text("deliveryZones.branch.delete.title", { name }),
      hint: text("deliveryZones.branch.delete.hint"),
      confirm: text("common.remove"),
      done: text("deliveryZones.branch.deleted", { name }),
    })
  return (
    <PageFrame
      title={text("deliveryZones.branch.title")}
      hint={text("deliveryZones.branch.hint")}
      feature="delivery"
      query={branches}
      action={
        branches.data &&
        free.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("deliveryZones.branch.create")}
          </Button>
        )
      }
      drawer={
        edited &&
        branches.data && (
          <BranchDrawer
            branch={edited === "new" ? undefined : edited}
            free={free}
            onClose={() => setEdited(undefined)}
          />
        )
      }
    >
      {(rows) =>
        rows.length ? (
          <BranchesTable
            branches={rows}
            onEdit={setEdited}
            onRemove={(branch) => void remove(branch)}
          />
        ) : (
          <EmptyState title={text("deliveryZones.branch.empty")} />
        )
      }
    </PageFrame>
  )
}

export default BranchesPage

export const config = defineRouteConfig({
  label: "deliveryZones.branch.title",
  translationNs: "saptmarkets",
  rank: 50,
})
