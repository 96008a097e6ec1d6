import { Button } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import type { OdooRun } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { Cell, DataTable, HeadCell, HeadRow, Row } from "../shared/table"
import { RunStatus, useDuration, useRunCounts, useStarter } from "./run-status"

/** Runs with their result and speed. */
export function RunsTable(props: {
  runs: OdooRun[]
  onOpen: (run: OdooRun) => void
}) {
  const text = useText()
  const format = useFormat()
  const duration = useDuration()
  const counts = useRunCounts()
  const starter = useStarter()
  return (
    <DataTable>
      <HeadRow hasActions>
        <HeadCell>{text("odoo.history.at")}</HeadCell>
        <HeadCell>{text("odoo.history.kind")}</HeadCell>
        <HeadCell>{text("odoo.history.mode")}</HeadCell>
        <HeadCell>{text("odoo.history.by")}</HeadCell>
        <HeadCell>{text("odoo.history.state")}</HeadCell>
        <HeadCell className="w-1/3">{text("odoo.history.result")}</HeadCell>
        <HeadCell>{text("odoo.history.took")}</HeadCell>
        <HeadCell>{text("odoo.history.speed")}</HeadCell>
      </HeadRow>
      <tbody>
        {props.runs.map((run) => (
          <Row key={run.id}>
            <Cell className="whitespace-nowrap">
              {format.dateTime(run.started_at)}
            </Cell>
            <Cell className="text-ui-fg-base whitespace-nowrap">
              {text(`odoo.kinds.${run.kind}`)}
            </Cell>
            <Cell className="whitespace-nowrap">
              {text(`odoo.modes.${run.mode}`)}
            </Cell>
            <Cell className="whitespace-nowrap">{starter(run)}</Cell>
            <Cell>
              <RunStatus status={run.status} />
            </Cell>
            <Cell>{counts(run)}</Cell>
            <Cell className="whitespace-nowrap">{duration(run.seconds)}</Cell>
            <Cell>{format.number(run.records_per_second)}</Cell>
            <Cell className="text-end">
              <Button
                size="small"
                variant="transparent"
                onClick={() => props.onOpen(run)}
              >
                {text("odoo.history.details")}
              </Button>
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  )
}
