import { Button, Input, Label, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  exportStatistics,
  type StatisticFilter,
  type StatisticGroup,
} from "../../lib/delivery-statistics"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"
import { BranchSelect } from "../shared/branch-select"

const GROUPS: StatisticGroup[] = ["courier", "zone", "day"]

type ToolbarProps = {
  filter: StatisticFilter
  onChange: (filter: StatisticFilter) => void
}

/** Period, branch and grouping, and the way to the file. */
export function StatisticsToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const [isBusy, setBusy] = useState(false)
  const change = (part: Partial<StatisticFilter>) =>
    onChange({ ...filter, ...part, page: 0 })
  const save = () => {
    setBusy(true)
    exportStatistics(filter)
      .catch((error: unknown) =>
        toast.error(text("deliveryStatistics.exportFailed"), {
          description: messageOf(error),
        })
      )
      .finally(() => setBusy(false))
  }
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
      <div className="flex flex-wrap items-end gap-3">
        {(["from", "to"] as const).map((end) => (
          <div key={end} className="flex flex-col gap-y-1">
            <Label htmlFor={`statistics-${end}`} size="xsmall">
              {text(`deliveryStatistics.${end}`)}
            </Label>
            <Input
              id={`statistics-${end}`}
              type="date"
              size="small"
              value={filter[end] ?? ""}
              onChange={({ target }) =>
                change({ [end]: target.value || undefined })
              }
            />
          </div>
        ))}
        <BranchSelect
          value={filter.location}
          onChange={(location) => change({ location })}
        />
      </div>
      <div className="flex items-center gap-x-2">
        {GROUPS.map((group) => (
          <Button
            key={group}
            size="small"
            variant={filter.group === group ? "primary" : "secondary"}
            aria-pressed={filter.group === group}
            onClick={() => change({ group })}
          >
            {text(`deliveryStatistics.group.${group}`)}
          </Button>
        ))}
        <Button
          size="small"
          variant="secondary"
          isLoading={isBusy}
          onClick={save}
        >
          {text("deliveryStatistics.export")}
        </Button>
      </div>
    </div>
  )
}
