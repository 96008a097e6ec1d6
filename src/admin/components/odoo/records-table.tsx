import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { isolated, useFormat } from "../../lib/format"
import { useRetryRecord, type OdooRecord } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"

const COLORS = {
  failed: "orange",
  dead: "red",
  conflict: "purple",
  done: "green",
} as const

/** Records that failed or differ, why, and the way to try again. */
export function RecordsTable({ records }: { records: OdooRecord[] }) {
  const text = useText()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("odoo.problems.record")}</HeadCell>
        <HeadCell className="w-2/5">{text("odoo.problems.reason")}</HeadCell>
        <HeadCell>{text("odoo.problems.state")}</HeadCell>
        <HeadCell>{text("odoo.problems.attempts")}</HeadCell>
        <HeadCell>{text("odoo.problems.seen")}</HeadCell>
      </HeadRow>
      <tbody>
        {records.map((record) => (
          <RecordRow key={record.id} record={record} />
        ))}
      </tbody>
    </DataTable>
  )
}

/** Kinds whose records are tried again one by one. */
const RETRIED: OdooRecord["kind"][] = ["products", "orders", "order_state"]

function RecordRow({ record }: { record: OdooRecord }) {
  const text = useText()
  const format = useFormat()
  const retry = useRetryRecord()
  const name = record.label ?? `${record.model} ${record.record_id}`
  const again = () =>
    retry.mutate(record.id, {
      onSuccess: ({ record: after }) =>
        after.state === "done"
          ? toast.success(
              text("odoo.problems.retried", { name: isolated(name) })
            )
          : toast.error(
              text("odoo.problems.failedAgain", { name: isolated(name) }),
              { description: after.reason }
            ),
      onError: (error) => toast.error(messageOf(error)),
    })
  const canRetry =
    RETRIED.includes(record.kind) &&
    (record.state === "failed" || record.state === "dead")
  return (
    <Row>
      <Cell>
        <Text size="small" weight="plus" className="text-ui-fg-base">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {text(`odoo.kinds.${record.kind}`)}
          {" · "}
          <bdi>{`${record.model} ${record.record_id}`}</bdi>
        </Text>
      </Cell>
      <Cell>
        <Text size="small" dir="auto">
          {record.reason}
        </Text>
        <BothValues details={record.details} />
      </Cell>
      <Cell>
        <StatusBadge
          color={COLORS[record.state]}
          className="whitespace-nowrap px-0 pe-1"
        >
          {text(`odoo.problems.states.${record.state}`)}
        </StatusBadge>
      </Cell>
      <Cell>{format.number(record.attempts)}</Cell>
      <Cell className="whitespace-nowrap">
        {format.dateTime(record.updated_at)}
      </Cell>
      <Cell className="text-end">
        {canRetry && (
          <Button
            size="small"
            variant="secondary"
            className="whitespace-nowrap"
            isLoading={retry.isPending}
            onClick={again}
          >
            {text("odoo.problems.retry")}
          </Button>
        )}
      </Cell>
    </Row>
  )
}

/** What each side says, where they differ. */
function BothValues({ details }: Pick<OdooRecord, "details">) {
  const text = useText()
  const sides = [
    [text("odoo.problems.here"), details?.store],
    [text("odoo.problems.there"), details?.odoo],
  ].filter((side) => side[1] !== undefined && side[1] !== null)
  return sides.map(([label, value]) => (
    <Text key={String(label)} size="xsmall" className="text-ui-fg-muted">
      {String(label)}
      {": "}
      <bdi>{typeof value === "string" ? value : JSON.stringify(value)}</bdi>
    </Text>
  ))
}
