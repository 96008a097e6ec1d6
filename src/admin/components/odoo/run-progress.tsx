import { Text } from "@medusajs/ui"
import { useFormat } from "../../lib/format"
import type { OdooRun } from "../../lib/odoo"
import { useText } from "../../lib/text"
import { useDuration } from "./run-status"

/** How far a run is, and how long it still takes. */
export function RunProgress({ run }: { run: OdooRun }) {
  const text = useText()
  const format = useFormat()
  const duration = useDuration()
  const { read, total, seconds_left: left } = run
  const share = total ? Math.min(1, read / total) : 0
  return (
    <div className="flex min-w-48 flex-col gap-y-1">
      <div
        role="progressbar"
        aria-label={text("odoo.sync.progress", {
          kind: text(`odoo.kinds.${run.kind}`),
        })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={total === null ? undefined : Math.round(share * 100)}
        className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
      >
        <div
          className={`bg-ui-tag-blue-icon h-full rounded-full transition-all ${
            total === null ? "w-full animate-pulse" : ""
          }`}
          style={total === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-muted">
        {total === null
          ? format.number(read)
          : text("odoo.sync.done", {
              read: format.number(read),
              total: format.number(total),
            })}
        {left !== null &&
          ` · ${text("odoo.sync.left", { time: duration(left) })}`}
      </Text>
    </div>
  )
}
