import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { LedgerDrawer } from "../../../components/cash/ledger-drawer"
import { CourierDrawer } from "../../../components/couriers/courier-drawer"
import {
  CouriersTable,
  type CourierChoice,
} from "../../../components/couriers/couriers-table"
import { HistoryDrawer } from "../../../components/couriers/history-drawer"
import { SuspendDrawer } from "../../../components/couriers/suspend-drawer"
import { CouriersToolbar } from "../../../components/couriers/toolbar"
import { Pages } from "../../../components/shared/pages"
import {
  EmptyState,
  ErrorState,
  LoadingState,
} from "../../../components/shared/states"
import {
  COURIER_PAGE,
  useCourierAction,
  useCouriers,
  type Courier,
  type CourierFilter,
} from "../../../lib/couriers"
import { messageOf } from "../../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../../lib/features"
import { isolated } from "../../../lib/format"
import { useSettled } from "../../../lib/settled"
import { useText } from "../../../lib/text"

hideMenuEntryWithout("delivery", "/delivery/couriers")

/** Couriers: create, edit, suspend, what they did and what cash they hold. */
const CouriersPage = () => {
  const text = useText()
  const [filter, setFilter] = useState<CourierFilter>({ search: "", page: 0 })
  const couriers = useCouriers(useSettled(filter), featureOn("delivery"))
  const [open, setOpen] = useState<{
    drawer: CourierChoice | "create"
    courier?: Courier
  }>()
  const act = useRowAction()
  const close = () => setOpen(undefined)
  const choose = (choice: CourierChoice, courier: Courier) =>
    choice === "reinstate" || choice === "end-shift"
      ? act(choice, courier)
      : setOpen({ drawer: choice, courier })
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{text("couriers.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("couriers.hint")}
          </Text>
        </div>
        {couriers.data && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setOpen({ drawer: "create" })}
          >
            {text("couriers.create")}
          </Button>
        )}
      </div>
      {content()}
      {open?.drawer === "create" && <CourierDrawer onClose={close} />}
      {open?.courier && drawerOf(open.drawer, open.courier)}
    </Container>
  )

  function drawerOf(drawer: CourierChoice | "create", courier: Courier) {
    switch (drawer) {
      case "history":
        return <HistoryDrawer courier={courier} onClose={close} />
      case "suspend":
        return <SuspendDrawer courier={courier} onClose={close} />
      case "cash":
        return (
          <LedgerDrawer
            courier={{
              id: courier.id,
              name: `${courier.first_name} ${courier.last_name}`,
            }}
            onClose={close}
          />
        )
      default:
        return <CourierDrawer courier={courier} onClose={close} />
    }
  }

  function content() {
    if (!featureOn("delivery")) {
      return (
        <EmptyState
          title={text("common.featureOff")}
          hint={text("common.featureOffHint", {
            option: isolated("features.delivery"),
          })}
        />
      )
    }
    if (couriers.error) {
      const retry = () => void couriers.refetch()
      return <ErrorState error={couriers.error} onRetry={retry} />
    }
    if (!couriers.data) {
      return <LoadingState />
    }
    const { couriers: rows, count } = couriers.data
    const filtered = filter.search || filter.status || filter.location
    return (
      <>
        <CouriersToolbar
          filter={filter}
          onChange={(part) => setFilter({ ...filter, page: 0, ...part })}
        />
        {rows.length ? (
          <CouriersTable couriers={rows} onChoose={choose} />
        ) : (
          <EmptyState
            title={text(filtered ? "couriers.noMatch" : "couriers.empty")}
            hint={filtered ? undefined : text("couriers.emptyHint")}
          />
        )}
        {count > 0 && (
          <Pages
            page={filter.page}
            count={count}
            size={COURIER_PAGE}
            onChange={(page) => setFilter({ ...filter, page })}
          />
        )}
      </>
    )
  }
}

/** What needs no further question. */
function useRowAction() {
  const text = useText()
  const action = useCourierAction()
  return (kind: "reinstate" | "end-shift", courier: Courier) => {
    const name = isolated(courier.first_name)
    action.mutate(
      { id: courier.id, action: kind },
      {
        onSuccess: () =>
          toast.success(
            text(
              kind === "reinstate"
                ? "couriers.reinstate.done"
                : "couriers.endShift.done",
              { name }
            )
          ),
        onError: (error) =>
          toast.error(text("couriers.failed", { name }), {
            description: messageOf(error),
          }),
      }
    )
  }
}

export default CouriersPage

export const config = defineRouteConfig({
  label: "couriers.title",
  translationNs: "saptmarkets",
  rank: 30,
})
