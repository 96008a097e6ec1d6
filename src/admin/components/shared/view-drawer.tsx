import { Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Loaded, type Waiting } from "./loaded"

/** Slides in from the side and shows something that loads. */
export function ViewDrawer<Data>(props: {
  title: string
  hint?: (data: Data) => string
  query: Waiting<Data>
  className?: string
  onClose: () => void
  children: (data: Data) => ReactNode
}) {
  const { title, hint, query, children, onClose } = props
  const { className = "flex flex-col gap-y-6" } = props
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          {hint && query.data !== undefined && (
            <Drawer.Description className="text-ui-fg-subtle txt-small">
              {hint(query.data)}
            </Drawer.Description>
          )}
        </Drawer.Header>
        <Drawer.Body className={`overflow-y-auto ${className}`}>
          <Loaded query={query}>{children}</Loaded>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
