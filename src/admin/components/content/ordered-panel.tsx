import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { OrderedKind } from "../../lib/content"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { RowMenu } from "../shared/row-menu"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { OrderedList } from "./ordered-list"
import { LiveBadge, WindowText } from "./row-parts"
import { useListActions } from "./use-list-actions"

type Item = {
  id: string
  title: string
  is_active: boolean
  is_live: boolean
  starts_at: string | null
  ends_at: string | null
  translations: Record<string, Record<string, string>>
}

type OrderedPanelProps<Row extends Item> = {
  kind: OrderedKind
  list: { data?: Row[]; error: unknown; refetch: () => unknown }
  words: { create: string; empty: string; emptyHint: string }
  picture?: (item: Row) => ReactNode
  note: (item: Row) => string
  onEdit: (item: Row | undefined) => void
}

/** Banners or sections in their order. */
export function OrderedPanel<Row extends Item>(props: OrderedPanelProps<Row>) {
  const { kind, list, words, picture, note, onEdit } = props
  const text = useText()
  const { locale } = useLocale()
  const { order, remove } = useListActions(kind)
  const titleOf = (item: Item) => item.translations[locale]?.title || item.title
  if (list.error) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) {
    return <LoadingState />
  }
  return (
    <>
      <div className="flex justify-end px-6 py-3">
        <Button
          size="small"
          variant="secondary"
          onClick={() => onEdit(undefined)}
        >
          {words.create}
        </Button>
      </div>
      {list.data.length ? (
        <OrderedList items={list.data} titleOf={titleOf} onOrder={order}>
          {(item) => (
            <div className="flex items-center gap-x-4">
              {picture?.(item)}
              <button
                type="button"
                className="flex min-w-0 flex-1 flex-col text-start"
                onClick={() => onEdit(item)}
              >
                <Text as="span" size="small" weight="plus" className="truncate">
                  <bdi>{titleOf(item)}</bdi>
                </Text>
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {note(item)}
                </Text>
                <WindowText {...item} />
              </button>
              <LiveBadge {...item} />
              <RowMenu
                actions={[
                  {
                    icon: <PencilSquare />,
                    label: text("common.edit"),
                    onClick: () => onEdit(item),
                  },
                  {
                    icon: <Trash />,
                    label: text("common.delete"),
                    onClick: () =>
                      void remove({ id: item.id, title: titleOf(item) }),
                  },
                ]}
              />
            </div>
          )}
        </OrderedList>
      ) : (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      )}
    </>
  )
}
