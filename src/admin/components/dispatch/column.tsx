import { Badge, Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useFormat } from "../../lib/format"

/** A column of the board under its heading, with how many there are. */
export function BoardColumn(props: {
  title: string
  count: number
  action?: ReactNode
  children: ReactNode
}) {
  const format = useFormat()
  return (
    <Container role="region" aria-label={props.title} className="divide-y p-0">
      <div className="flex min-h-14 items-center justify-between gap-x-3 px-6 py-3">
        <div className="flex items-center gap-x-2">
          <Heading level="h2">{props.title}</Heading>
          <Badge size="2xsmall">{format.number(props.count)}</Badge>
        </div>
        {props.action}
      </div>
      {props.children}
    </Container>
  )
}
