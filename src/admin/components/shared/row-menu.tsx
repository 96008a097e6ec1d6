import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef, type ReactNode } from "react"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"

export type MenuAction = {
  icon: ReactNode
  label: string
  disabled?: boolean
  onClick: () => void
}

/** The three dots of a row or a section. */
export function RowMenu({ actions }: { actions: MenuAction[] }) {
  const text = useText()
  const { dir } = useLocale()
  const chosen = useRef<() => void>()
  /*
   * The closing menu takes the focus back to its button. What was chosen
   * comes after that: a drawer keeps the focus, and gives it back to the row.
   */
  const runChosen = () => {
    const run = chosen.current
    chosen.current = undefined
    if (run) {
      setTimeout(run)
    }
  }
  return (
    <DropdownMenu dir={dir}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={text("common.actions")}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" onCloseAutoFocus={runChosen}>
        {actions.map((action) => (
          <DropdownMenu.Item
            key={action.label}
            disabled={action.disabled}
            className="gap-x-2 [&_svg]:text-ui-fg-subtle"
            onClick={(event) => {
              event.stopPropagation()
              chosen.current = action.onClick
            }}
          >
            {action.icon}
            <span>{action.label}</span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
