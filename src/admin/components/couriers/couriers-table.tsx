import {
  CalendarMini,
  CashSolid,
  ClockSolidMini,
  ListBullet,
  PencilSquare,
  PlaySolid,
  XCircle,
} from "@medusajs/icons"
import { Avatar, StatusBadge, Text } from "@medusajs/ui"
import type { Courier } from "../../lib/couriers"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { RowMenu, type MenuAction } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { useCourierPhoto } from "./photo-field"

export type CourierChoice =
  "edit" | "history" | "shifts" | "cash" | "suspend" | "reinstate" | "end-shift"

type TableProps = {
  couriers: Courier[]
  onChoose: (choice: CourierChoice, courier: Courier) => void
}

export function CouriersTable({ couriers, onChoose }: TableProps) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("couriers.column.name")}</HeadCell>
        <HeadCell>{text("couriers.column.contact")}</HeadCell>
        <HeadCell>{text("couriers.column.branch")}</HeadCell>
        <HeadCell>{text("couriers.column.vehicle")}</HeadCell>
        <HeadCell>{text("couriers.column.duty")}</HeadCell>
        <HeadCell>{text("couriers.column.open")}</HeadCell>
        <HeadCell>{text("couriers.column.status")}</HeadCell>
      </HeadRow>
      <tbody>
        {couriers.map((courier) => (
          <CourierRow
            key={courier.id}
            courier={courier}
            onChoose={(choice) => onChoose(choice, courier)}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

function CourierRow(props: {
  courier: Courier
  onChoose: (choice: CourierChoice) => void
}) {
  const { courier, onChoose } = props
  const text = useText()
  const format = useFormat()
  const actions = useActions(courier, onChoose)
  const photo = useCourierPhoto(courier)
  const active = courier.status === "active"
  return (
    <Row className="cursor-pointer" onClick={() => onChoose("edit")}>
      <Cell>
        <div className="flex items-center gap-x-3">
          <Avatar src={photo} fallback={courier.first_name[0] ?? "?"} />
          <div>
            <Text
              size="small"
              weight="plus"
              leading="compact"
              className="text-ui-fg-base"
            >
              <bdi>{`${courier.first_name} ${courier.last_name}`}</bdi>
            </Text>
            {courier.employee_number && (
              <bdi className="text-ui-fg-muted text-xs">
                {courier.employee_number}
              </bdi>
            )}
          </div>
        </div>
      </Cell>
      <Cell>
        <bdi dir="ltr">{courier.phone}</bdi>
        <br />
        <bdi dir="ltr" className="text-ui-fg-muted text-xs">
          {courier.email}
        </bdi>
      </Cell>
      <Cell>
        <bdi>{courier.location_name ?? "—"}</bdi>
      </Cell>
      <Cell>
        {text(`couriers.vehicle.${courier.vehicle_type}`)}
        {courier.vehicle_plate && (
          <>
            {" "}
            <bdi className="text-ui-fg-muted">{courier.vehicle_plate}</bdi>
          </>
        )}
      </Cell>
      <Cell>
        {courier.shift?.started_at
          ? text("couriers.duty.on", {
              time: format.dateTime(courier.shift.started_at),
            })
          : text("couriers.duty.off")}
      </Cell>
      <Cell className="whitespace-nowrap">
        {text("couriers.openOf", {
          open: format.number(courier.open_deliveries),
          most: format.number(courier.capacity_orders),
        })}
      </Cell>
      <Cell>
        <StatusBadge color={active ? "green" : "red"} className="px-0 pe-1">
          {text(`couriers.status.${courier.status}`)}
        </StatusBadge>
        {courier.suspended_reason && (
          <Text size="xsmall" className="text-ui-fg-muted" dir="auto">
            {courier.suspended_reason}
          </Text>
        )}
      </Cell>
      <Cell className="text-end" onClick={(event) => event.stopPropagation()}>
        <RowMenu actions={actions} />
      </Cell>
    </Row>
  )
}

function useActions(
  courier: Courier,
  onChoose: (choice: CourierChoice) => void
): MenuAction[] {
  const text = useText()
  const active = courier.status === "active"
  return [
    {
      icon: <PencilSquare />,
      label: text("common.edit"),
      onClick: () => onChoose("edit"),
    },
    {
      icon: <ListBullet />,
      label: text("couriers.history.action"),
      onClick: () => onChoose("history"),
    },
    {
      icon: <CalendarMini />,
      label: text("couriers.shifts.action"),
      onClick: () => onChoose("shifts"),
    },
    {
      icon: <CashSolid />,
      label: text("couriers.cash"),
      onClick: () => onChoose("cash"),
    },
    {
      icon: <ClockSolidMini />,
      label: text("couriers.endShift.action"),
      disabled: !courier.shift,
      onClick: () => onChoose("end-shift"),
    },
    active
      ? {
          icon: <XCircle />,
          label: text("couriers.suspend.action"),
          onClick: () => onChoose("suspend"),
        }
      : {
          icon: <PlaySolid />,
          label: text("couriers.reinstate.action"),
          onClick: () => onChoose("reinstate"),
        },
  ]
}
