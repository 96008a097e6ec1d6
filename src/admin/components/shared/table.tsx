import { clx } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useText } from "../../lib/text"

/*
 * Medusa's table is written for left to right only (`text-left`, `pl-6`), so
 * here are its looks with logical sides.
 */

export function DataTable({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="w-full overflow-x-auto">
      <table
        className={clx("text-ui-fg-subtle txt-compact-small w-full", className)}
        {...props}
      />
    </div>
  )
}

export function HeadRow(props: {
  /** The last column is the menus': only screen readers need its name. */
  hasActions?: boolean
  children: ReactNode
}) {
  const text = useText()
  return (
    <thead className="bg-ui-bg-subtle border-ui-border-base border-y">
      <tr>
        {props.children}
        {props.hasActions && (
          <HeadCell>
            <span className="sr-only">{text("common.actions")}</span>
          </HeadCell>
        )}
      </tr>
    </thead>
  )
}

export function HeadCell({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={clx(
        "txt-compact-small-plus h-10 whitespace-nowrap pe-4 text-start first:ps-6 last:pe-6",
        className
      )}
      {...props}
    />
  )
}

export function Row({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      className={clx(
        "border-ui-border-base hover:bg-ui-bg-base-hover transition-fg border-b last:border-b-0",
        className
      )}
      {...props}
    />
  )
}

export function Cell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      className={clx(
        "py-2.5 pe-4 text-start align-middle first:ps-6 last:pe-6",
        className
      )}
      {...props}
    />
  )
}
