import type { ReactNode } from "react"
import { Pages } from "./pages"
import { EmptyState } from "./states"

/** The rows of a page with the way to the others, or that there are none. */
export function PagedList<Filter extends { page: number }>(props: {
  count: number
  /** Rows of one page. */
  size: number
  filter: Filter
  onChange: (filter: Filter) => void
  /** Said when there is nothing. */
  empty: { title: string; hint?: string }
  children: ReactNode
}) {
  const { count, size, filter, onChange, empty, children } = props
  if (!count) {
    return <EmptyState {...empty} />
  }
  return (
    <>
      {children}
      <Pages
        page={filter.page}
        count={count}
        size={size}
        onChange={(page) => onChange({ ...filter, page })}
      />
    </>
  )
}
