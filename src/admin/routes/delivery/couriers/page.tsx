import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { LedgerDrawer } from "../../../components/cash/ledger-drawer"
import { CourierDrawer } from "../../../components/couriers/courier-drawer"
import {
  CouriersTable,
  type CourierChoice,
} from "../../../components/couriers/couriers-table"
import { HistoryDrawer } from "../../../components/couriers/history-drawer"
import { ShiftsDrawer } from "../../../components/couriers/shifts-drawer"
import { SuspendDrawer } from "../../../components/couriers/suspend-drawer"
import { CouriersToolbar } from "../../../components/couriers/toolbar"
import { PagedList } from "../../../components/shared/paged-list"
import { PageFrame } from "../../../components/shared/page-frame"
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
  const filtered = filter.search || filter.status || filter.location
  return (
    <PageFrame
      title={text("couriers.title")}
      hint={text("couriers.hint")}
      feature="delivery"
      query={couriers}
      action={
        couriers.data && (
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setOpen({ drawer: "create" })}
          >
            {text("couriers.create")}
          </Button>
        )
      }
      toolbar={
        <CouriersToolbar
          filter={filter}
          onChange={(part) => setFilter({ ...filter, page: 0, ...part })}
        />
      }
      drawer={
        <>
          {open?.drawer === "create" && <CourierDrawer onClose={close} />}
          {open?.courier && drawerOf(open.drawer, open.courier)}
        </>
      }
    >
      {({ couriers: rows, count }) => (
        <PagedList
          count={count}
          size={COURIER_PAGE}
          filter={filter}
          onChange={setFilter}
          empty={{
            title: text(filtered ? "couriers.noMatch" : "couriers.empty"),
            hint: filtered ? undefined : text("couriers.emptyHint"),
          }}
        >
          <CouriersTable couriers={rows} onChoose={choose} />
        </PagedList>
      )}
    </PageFrame>
  )

  function drawerOf(drawer: CourierChoice | "create", courier: Courier) {
    switch (drawer) {
      case "history":
        return <HistoryDrawer courier={courier} onClose={close} />
      case "shifts":
        return <ShiftsDrawer courier={courier} onClose={close} />
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
