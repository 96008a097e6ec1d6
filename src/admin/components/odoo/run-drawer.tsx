import { Alert, Drawer, Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import { useOdooRun, type OdooRun } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { RunProgress } from "./run-progress"
import { RunStatus, useRunCounts } from "./run-status"

/** One run with what failed in it. */
export function RunDrawer(props: { run: OdooRun; onClose: () => void }) {
  const text = useText()
  const format = useFormat()
  const counts = useRunCounts()
  const found = useOdooRun(props.run.id)
  const run = found.data?.run ?? props.run
  return (
    <Drawer open onOpenChange={(open) => !open && props.onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>
            {text("odoo.history.run", { kind: text(`odoo.kinds.${run.kind}`) })}
          </Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {format.dateTime(run.started_at)}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <div>
            <RunStatus status={run.status} />
          </div>
          {run.status === "running" && <RunProgress run={run} />}
          <Text size="small">{counts(run)}</Text>
          {run.error && (
            <Alert variant="error">
              <span dir="auto">{run.error}</span>
            </Alert>
          )}
          {records()}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )

  function records() {
    if (found.error) {
      return (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )
    }
    if (!found.data) {
      return <LoadingState />
    }
    const failures = found.data.run.records
    if (!failures.length) {
      return <EmptyState title={text("odoo.history.noFailures")} />
    }
    return (
      <ul className="flex flex-col gap-y-3">
        {failures.map((record) => (
          <li key={record.id}>
            <Text size="small" weight="plus">
              <bdi>{record.label ?? `${record.model} ${record.record_id}`}</bdi>
            </Text>
            <Text size="small" className="text-ui-fg-subtle" dir="auto">
              {record.reason}
            </Text>
          </li>
        ))}
      </ul>
    )
  }
}
