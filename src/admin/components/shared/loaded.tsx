import type { ReactNode } from "react"
import { ErrorState, LoadingState } from "./states"

/** What a page waits for; a query of TanStack's is one. */
export type Waiting<Data> = {
  data: Data | undefined
  error: unknown
  refetch: () => unknown
}

/** Draws what was loaded, and until then that it is, or why it is not. */
export function Loaded<Data>(props: {
  query: Waiting<Data>
  children: (data: Data) => ReactNode
}) {
  const { data, error, refetch } = props.query
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />
  }
  return data === undefined ? <LoadingState /> : <>{props.children(data)}</>
}

/** Two things that are shown together. */
export function both<First, Second>(
  first: Waiting<First>,
  second: Waiting<Second>
): Waiting<[First, Second]> {
  return {
    data:
      first.data === undefined || second.data === undefined
        ? undefined
        : [first.data, second.data],
    error: first.error ?? second.error,
    refetch: () => Promise.all([first.refetch(), second.refetch()]),
  }
}
