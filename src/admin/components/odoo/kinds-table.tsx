import { ArrowPath, XCircle } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import {
  useCancelRun,
  useStartRun,
  type OdooKind,
  type OdooMode,
  type OdooStatus,
} from "../../lib/odoo"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { RunProgress } from "./run-progress"
import { RunStatus, useRunCounts } from "./run-status"

/** What each kind can be asked for besides what has changed. */
const OTHER_MODES: Record<OdooKind, OdooMode[]> = {
  products: ["full", "census"],
  inventory: [],
  pricing: [],
  orders: ["full"],
  order_state: [],
}

/** Each kind with its last run, how far it is, and its start. */
export function KindsTable({ status }: { status: OdooStatus }) {
  const text = useText()
  return (
    <Container className="p-0">
      <Heading level="h2" className="px-6 py-4">
        {text("odoo.sync.title")}
      </Heading>
      <DataTable>
        <HeadRow hasActions>
          <HeadCell>{text("odoo.sync.kind")}</HeadCell>
          <HeadCell>{text("odoo.sync.last")}</HeadCell>
          <HeadCell>{text("odoo.sync.state")}</HeadCell>
          <HeadCell className="w-1/2">{text("odoo.sync.result")}</HeadCell>
        </HeadRow>
        <tbody>
          {status.kinds.map((row) => (
            <KindRow key={row.kind} row={row} canRun={status.configured} />
          ))}
        </tbody>
      </DataTable>
    </Container>
  )
}

function KindRow(props: { row: OdooStatus["kinds"][number]; canRun: boolean }) {
  const { kind, last_run: run } = props.row
  const text = useText()
  const format = useFormat()
  const counts = useRunCounts()
  const start = useStartRun()
  const cancel = useCancelRun()
  const isRunning = run?.status === "running"
  const failed = (error: unknown) => toast.error(messageOf(error))
  const begin = (mode: OdooMode) =>
    start.mutate(
      { kind, mode },
      {
        onSuccess: () =>
          toast.info(
            text("odoo.sync.started", { kind: text(`odoo.kinds.${kind}`) })
          ),
        onError: failed,
      }
    )
  const stop = (id: string) =>
    cancel.mutate(id, {
      onSuccess: () => toast.info(text("odoo.sync.cancelling")),
      onError: failed,
    })
  return (
    <Row>
      <Cell className="text-ui-fg-base whitespace-nowrap">
        {text(`odoo.kinds.${kind}`)}
      </Cell>
      <Cell className="whitespace-nowrap">
        {run ? format.dateTime(run.started_at) : text("odoo.sync.never")}
      </Cell>
      <Cell>{run ? <RunStatus status={run.status} /> : "—"}</Cell>
      <Cell>
        {run && isRunning && <RunProgress run={run} />}
        {run && !isRunning && (
          <>
            <Text size="small">{counts(run)}</Text>
            {run.error && (
              <Text size="xsmall" className="text-ui-fg-error" dir="auto">
                {run.error}
              </Text>
            )}
          </>
        )}
      </Cell>
      <Cell>
        <div className="flex items-center justify-end gap-x-2">
          {run && isRunning ? (
            <Button
              size="small"
              variant="transparent"
              isLoading={cancel.isPending}
              onClick={() => stop(run.id)}
            >
              <XCircle />
              {text("odoo.sync.cancel")}
            </Button>
          ) : (
            <Button
              size="small"
              variant="secondary"
              disabled={!props.canRun}
              isLoading={start.isPending}
              onClick={() => begin("delta")}
            >
              {text("odoo.sync.start")}
            </Button>
          )}
          {OTHER_MODES[kind].length > 0 && (
            <RowMenu
              actions={OTHER_MODES[kind].map((mode) => ({
                icon: <ArrowPath />,
                label: text("odoo.sync.startMode", {
                  mode: text(`odoo.modes.${mode}`),
                }),
                disabled: isRunning || !props.canRun,
                onClick: () => begin(mode),
              }))}
            />
          )}
        </div>
      </Cell>
    </Row>
  )
}
