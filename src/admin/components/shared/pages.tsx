import { Button, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

type PagesProps = {
  page: number
  count: number
  /** Rows of one page. */
  size: number
  onChange: (page: number) => void
}

/** Below a table: which rows are shown, and the way to the others. */
export function Pages({ page, count, size, onChange }: PagesProps) {
  const text = useText()
  const format = useFormat()
  return (
    <div className="flex items-center justify-between px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {text("common.pages", {
          from: format.number(page * size + 1),
          to: format.number(Math.min(count, (page + 1) * size)),
          all: format.number(count),
        })}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="secondary"
          disabled={page === 0}
          onClick={() => onChange(page - 1)}
        >
          {text("common.previous")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={page >= lastPage(count, size)}
          onClick={() => onChange(page + 1)}
        >
          {text("common.next")}
        </Button>
      </div>
    </div>
  )
}

/** Goes back when a change has emptied the page that is looked at. */
export function useFilledPage(
  query: { data?: { count: number }; isPlaceholderData: boolean },
  size: number,
  page: number,
  onChange: (page: number) => void
): void {
  const { data, isPlaceholderData } = query
  const last = data && !isPlaceholderData ? lastPage(data.count, size) : null
  useEffect(() => {
    if (last !== null && page > last) {
      onChange(last)
    }
  }, [last, page, onChange])
}

function lastPage(count: number, size: number): number {
  return Math.max(0, Math.ceil(count / size) - 1)
}
