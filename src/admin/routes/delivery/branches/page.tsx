import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PencilSquare, Trash } from "@medusajs/icons"
import {
  Button,
  Container,
  Heading,
  StatusBadge,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { BranchDrawer } from "../../../components/delivery-zones/branch-drawer"
import { RowMenu } from "../../../components/shared/row-menu"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  Cell,
  DataTable,
  HeadCell,
  HeadRow,
  Row,
} from "../../../components/shared/table"
import {
  useBranches,
  useDeleteBranch,
  useLocations,
  type AdminBranch,
} from "../../../lib/delivery-zones"
import { messageOf } from "../../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated, useFormat } from "../../../lib/format"
import { useLocale } from "../../../lib/locale"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/branches")

/** Branches: hours, coordinates, contact. */
const BranchesPage = () => {
  const text = useText()
  const isOn = featureOn("delivery")
  const branches = useBranches(isOn)
  const locations = useLocations()
  const [edited, setEdited] = useState<AdminBranch | "new">()
  const taken = new Set(branches.data?.map(({ location_id }) => location_id))
  const free = (locations.data ?? []).filter(({ id }) => !taken.has(id))
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{text("deliveryZones.branch.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("deliveryZones.branch.hint")}
          </Text>
        </div>
        {branches.data && free.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setEdited("new")}
          >
            {text("deliveryZones.branch.create")}
          </Button>
        )}
      </div>
      {content()}
      {edited && branches.data && (
        <BranchDrawer
          branch={edited === "new" ? undefined : edited}
          free={free}
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
    if (branches.error) {
      return (
        <ErrorState
          error={branches.error}
          onRetry={() => void branches.refetch()}
        />
      )
    }
    if (!branches.data) {
      return <LoadingState />
    }
    return branches.data.length ? (
      <BranchesTable branches={branches.data} onEdit={setEdited} />
    ) : (
      <EmptyState title={text("deliveryZones.branch.empty")} />
    )
  }
}

export default BranchesPage

function BranchesTable(props: {
  branches: AdminBranch[]
  onEdit: (branch: AdminBranch) => void
}) {
  const text = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const remove = useRemoval()
  return (
    <DataTable>
      <HeadRow>
        <HeadCell>{text("deliveryZones.column.branch")}</HeadCell>
        <HeadCell>{text("deliveryZones.branch.contact")}</HeadCell>
        <HeadCell>{text("deliveryZones.branch.zones")}</HeadCell>
        <HeadCell>{text("deliveryZones.column.state")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{text("common.actions")}</span>
        </HeadCell>
      </HeadRow>
      <tbody>
        {props.branches.map((branch) => (
          <Row
            key={branch.id}
            className="cursor-pointer"
            onClick={() => props.onEdit(branch)}
          >
            <Cell>
              <bdi>{branch.translations[locale]?.name ?? branch.name}</bdi>
            </Cell>
            <Cell>
              <bdi dir="ltr">{branch.phone ?? branch.email ?? "—"}</bdi>
            </Cell>
            <Cell>{format.number(branch.zone_count)}</Cell>
            <Cell>
              <StatusBadge color={stateOf(branch).color} className="px-0 pe-1">
                {text(stateOf(branch).label)}
              </StatusBadge>
            </Cell>
            <Cell
              className="text-end"
              onClick={(event) => event.stopPropagation()}
            >
              <RowMenu
                actions={[
                  {
                    icon: <PencilSquare />,
                    label: text("common.edit"),
                    onClick: () => props.onEdit(branch),
                  },
                  {
                    icon: <Trash />,
                    label: text("common.remove"),
                    onClick: () => void remove(branch),
                  },
                ]}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  )
}

function stateOf({ is_active, is_open }: AdminBranch) {
  if (!is_active) {
    return { color: "grey", label: "deliveryZones.inactive" } as const
  }
  return is_open
    ? ({ color: "green", label: "deliveryZones.branch.open" } as const)
    : ({ color: "orange", label: "deliveryZones.branch.closed" } as const)
}

/** Makes it a plain stock location again, after a question. */
function useRemoval() {
  const text = useText()
  const prompt = usePrompt()
  const deletion = useDeleteBranch()
  return async ({ id, name }: AdminBranch) => {
    const sure = await prompt({
      title: text("deliveryZones.branch.delete.title", { name }),
      description: text("deliveryZones.branch.delete.hint"),
      confirmText: text("common.remove"),
      cancelText: text("common.cancel"),
    })
    if (sure) {
      deletion.mutate(id, {
        onSuccess: () =>
          toast.success(text("deliveryZones.branch.deleted", { name })),
        onError: (error) => toast.error(messageOf(error)),
      })
    }
  }
}

export const config = defineRouteConfig({
  label: "deliveryZones.branch.title",
  translationNs: "saptmarkets",
  rank: 50,
})
