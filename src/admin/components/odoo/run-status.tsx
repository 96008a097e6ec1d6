import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useFormat } from "../../lib/format"
import type { OdooRun } from "../../lib/odoo"
import { useText } from "../../lib/text"

type Color = ComponentProps<typeof StatusBadge>["color"]

const COLORS: Record<OdooRun["status"], Color> = {
  running: "blue",
  succeeded: "green",
  partly: "orange",
  failed: "red",
  cancelled: "grey",
  interrupted: "grey",
}

/** How a run ended. */
export function RunStatus({ status }: { status: OdooRun["status"] }) {
  const text = useText()
  return (
    <StatusBadge color={COLORS[status]} className="whitespace-nowrap px-0 pe-1">
      {text(`odoo.statuses.${status}`)}
    </StatusBadge>
  )
}

/** What a run did, in one sentence. */
export function useRunCounts() {
  const text = useText()
  const format = useFormat()
  return (run: OdooRun) =>
    text("odoo.sync.counts", {
      created: format.number(run.created),
      updated: format.number(run.updated),
      unchanged: format.number(run.unchanged),
      archived: format.number(run.archived),
      failed: format.number(run.failed),
    })
}

/** "40 s", "12 min", "1.5 h". */
export function useDuration() {
  const text = useText()
  const format = useFormat()
  return (seconds: number) => {
    if (seconds < 90) {
      return text("odoo.time.seconds", {
        n: format.number(Math.round(seconds)),
      })
    }
    const minutes = Math.round(seconds / 60)
    return minutes < 90
      ? text("odoo.time.minutes", { n: format.number(minutes) })
      : text("odoo.time.hours", {
          n: format.number(Math.round(minutes / 6) / 10),
        })
  }
}

/** Who began a run: a schedule, Odoo, an order, or somebody of the shop. */
export function useStarter() {
  const text = useText()
  return ({ started_by: by }: OdooRun) =>
    by === "schedule" || by === "webhook" || by === "event"
      ? text(`odoo.starters.${by}`)
      : text("odoo.starters.user")
}
