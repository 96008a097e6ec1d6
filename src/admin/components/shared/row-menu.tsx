import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
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
      <DropdownMenu.Content align="end">
        {actions.map((action) => (
          <DropdownMenu.Item
            key={action.label}
            disabled={action.disabled}
            className="gap-x-2 [&_svg]:text-ui-fg-subtle"
            onClick={(event) => {
              event.stopPropagation()
              action.onClick()
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
