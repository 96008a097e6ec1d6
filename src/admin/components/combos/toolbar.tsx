import { MagnifyingGlass } from "@medusajs/icons"
import { Input, Select } from "@medusajs/ui"
import type { ComboFilter, ComboStatus } from "../../lib/combos"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"

const ALL = "all"
const STATUSES: ComboStatus[] = ["draft", "scheduled", "active", "ended"]

type ToolbarProps = {
  filter: ComboFilter
  onChange: (filter: ComboFilter) => void
}

/** Status and search above the table of combos. */
export function CombosToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const { dir } = useLocale()
  const change = (part: Partial<ComboFilter>) =>
    onChange({ ...filter, page: 0, ...part })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-44">
        <Select
          size="small"
          dir={dir}
          value={filter.status ?? ALL}
          onValueChange={(value) =>
            change({ status: STATUSES.find((status) => status === value) })
          }
        >
          <Select.Trigger aria-label={text("combos.column.status")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{text("combos.allStatuses")}</Select.Item>
            {STATUSES.map((status) => (
              <Select.Item key={status} value={status}>
                {text(`combos.status.${status}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="relative isolate ms-auto w-full sm:w-72">
        <MagnifyingGlass className="text-ui-fg-muted pointer-events-none absolute inset-y-0 start-2 z-10 my-auto" />
        <Input
          size="small"
          className="ps-8"
          maxLength={80}
          value={filter.search}
          placeholder={text("combos.search")}
          aria-label={text("combos.search")}
          onChange={(event) => change({ search: event.target.value })}
        />
      </div>
    </div>
  )
}
