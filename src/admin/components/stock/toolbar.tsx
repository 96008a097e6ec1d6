import { MagnifyingGlass } from "@medusajs/icons"
import { Input, Label, Select } from "@medusajs/ui"
import { useId } from "react"
import { useLocale } from "../../lib/locale"
import { useBranches, type StockFilter } from "../../lib/stock"
import { useText } from "../../lib/text"
import { DirectedSwitch } from "../shared/switch"

const ALL = "all"

type ToolbarProps = {
  filter: StockFilter
  onChange: (filter: StockFilter) => void
}

/** Branch, low ones only, and search above the stock. */
export function StockToolbar({ filter, onChange }: ToolbarProps) {
  const text = useText()
  const { dir } = useLocale()
  const { data: branches } = useBranches()
  const lowId = useId()
  const change = (part: Partial<StockFilter>) =>
    onChange({ ...filter, page: 0, ...part })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4">
      <div className="w-52">
        <Select
          size="small"
          dir={dir}
          value={filter.location ?? ALL}
          onValueChange={(value) =>
            change({ location: value === ALL ? undefined : value })
          }
        >
          <Select.Trigger aria-label={text("stock.column.branch")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{text("stock.allBranches")}</Select.Item>
            {(branches ?? []).map((branch) => (
              <Select.Item key={branch.id} value={branch.id}>
                <bdi>{branch.name}</bdi>
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex items-center gap-x-2">
        <DirectedSwitch
          id={lowId}
          checked={filter.low}
          onCheckedChange={(low) => change({ low })}
        />
        <Label htmlFor={lowId} size="small">
          {text("stock.lowOnly")}
        </Label>
      </div>
      <div className="relative isolate ms-auto w-full sm:w-72">
        <MagnifyingGlass className="text-ui-fg-muted pointer-events-none absolute inset-y-0 start-2 z-10 my-auto" />
        <Input
          size="small"
          className="ps-8"
          maxLength={80}
          value={filter.search}
          placeholder={text("stock.search")}
          aria-label={text("stock.search")}
          onChange={(event) => change({ search: event.target.value })}
        />
      </div>
    </div>
  )
}
