import { Trash } from "@medusajs/icons"
import { Heading, IconButton, StatusBadge, Text, toast } from "@medusajs/ui"
import {
  useCancelShift,
  useCourierShifts,
  type Courier,
  type CourierShift,
} from "../../lib/couriers"
import { messageOf } from "../../lib/errors"
import { isolated, useFormat } from "../../lib/format"
import { useBranches } from "../../lib/stock"
import { useText } from "../../lib/text"
import { ViewDrawer } from "../shared/view-drawer"
import { PlanShiftForm } from "./plan-shift-form"

/** When a courier works and worked, and the form that plans a shift. */
export function ShiftsDrawer(props: { courier: Courier; onClose: () => void }) {
  const { courier, onClose } = props
  const text = useText()
  const shifts = useCourierShifts(courier.id)
  const name = isolated(`${courier.first_name} ${courier.last_name}`)
  return (
    <ViewDrawer
      title={text("couriers.shifts.title", { name })}
      query={shifts}
      onClose={onClose}
    >
      {({ shifts: rows }) => (
        <>
          <PlanShiftForm courier={courier} />
          <section className="flex flex-col gap-y-2">
            <Heading level="h2">{text("couriers.shifts.list")}</Heading>
            {rows.length ? (
              <ul className="divide-y">
                {rows.map((shift) => (
                  <ShiftRow key={shift.id} shift={shift} />
                ))}
              </ul>
            ) : (
              <Text size="small" className="text-ui-fg-subtle">
                {text("couriers.shifts.empty")}
              </Text>
            )}
          </section>
        </>
      )}
    </ViewDrawer>
  )
}

const COLOR = { planned: "blue", running: "green", ended: "grey" } as const

function stateOf({ started_at, ended_at }: CourierShift) {
  if (!started_at) {
    return "planned"
  }
  return ended_at ? "ended" : "running"
}

function ShiftRow({ shift }: { shift: CourierShift }) {
  const text = useText()
  const format = useFormat()
  const { data: branches } = useBranches()
  const cancel = useCancelShift()
  const state = stateOf(shift)
  const branch = branches?.find(({ id }) => id === shift.location_id)?.name
  const span = (from: string | null, to: string | null) =>
    text("couriers.shifts.span", {
      from: from ? isolated(format.dateTime(from)) : "—",
      to: to ? isolated(format.dateTime(to)) : "…",
    })
  return (
    <li className="flex items-start justify-between gap-x-4 py-3">
      <div className="min-w-0">
        <StatusBadge color={COLOR[state]} className="px-0 pe-1">
          {text(`couriers.shifts.state.${state}`)}
        </StatusBadge>
        <Text size="small">
          {shift.started_at
            ? span(shift.started_at, shift.ended_at)
            : span(shift.planned_start, shift.planned_end)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {branch && <bdi>{branch}</bdi>}
          {shift.started_at &&
            shift.planned_start &&
            ` · ${text("couriers.shifts.planned", {
              span: span(shift.planned_start, shift.planned_end),
            })}`}
        </Text>
      </div>
      {state === "planned" && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={text("couriers.shifts.cancel")}
          isLoading={cancel.isPending}
          onClick={() =>
            cancel.mutate(shift, {
              onSuccess: () => toast.success(text("couriers.shifts.cancelled")),
              onError: (error) => toast.error(messageOf(error)),
            })
          }
        >
          <Trash />
        </IconButton>
      )}
    </li>
  )
}
