import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"

/** A section that has nothing to show, and what can be done about it. */
export function EmptyState(props: {
  title: string
  hint?: string
  children?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <div className="flex max-w-md flex-col gap-y-1">
        <Text size="small" weight="plus" leading="compact">
          {props.title}
        </Text>
        {props.hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {props.hint}
          </Text>
        )}
      </div>
      {props.children}
    </div>
  )
}

export function LoadingState() {
  const text = useText()
  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-6">
      <span className="sr-only">{text("common.loading")}</span>
      {["w-full", "w-5/6", "w-2/3"].map((width) => (
        <div
          key={width}
          className={`bg-ui-bg-component h-5 animate-pulse rounded-md ${width}`}
        />
      ))}
    </div>
  )
}

export function ErrorState(props: { error: unknown; onRetry: () => void }) {
  const text = useText()
  return (
    <EmptyState title={text("common.notLoaded")} hint={messageOf(props.error)}>
      <Button size="small" variant="secondary" onClick={props.onRetry}>
        {text("common.retry")}
      </Button>
    </EmptyState>
  )
}
