import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A part of the editor under its heading. */
export function Section(props: {
  title: string
  hint?: string
  children: ReactNode
}) {
  return (
    <section className="flex flex-col gap-y-4">
      <div>
        <Heading level="h2">{props.title}</Heading>
        {props.hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {props.hint}
          </Text>
        )}
      </div>
      {props.children}
    </section>
  )
}
