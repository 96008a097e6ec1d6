import { toast, usePrompt } from "@medusajs/ui"
import {
  useDeleteContent,
  useOrderContent,
  type OrderedKind,
} from "../../lib/content"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"

/** Order and delete, for banners and sections alike. */
export function useListActions(kind: OrderedKind) {
  const text = useText()
  const ask = usePrompt()
  const ordering = useOrderContent(kind)
  const deleting = useDeleteContent(kind)
  return {
    order: (ids: string[]) =>
      ordering.mutate(ids, {
        onSuccess: () => toast.success(text("content.ordered")),
        onError: (error) =>
          toast.error(text("common.notSaved"), {
            description: messageOf(error),
          }),
      }),
    remove: async ({ id, title }: { id: string; title: string }) => {
      const name = isolated(title)
      const sure = await ask({
        title: text("content.delete.title", { name }),
        description: text("content.delete.hint"),
        confirmText: text("common.delete"),
        cancelText: text("common.cancel"),
      })
      if (sure) {
        deleting.mutate(id, {
          onSuccess: () => toast.success(text("content.deleted", { name })),
          onError: (error) =>
            toast.error(text("content.delete.failed", { name }), {
              description: messageOf(error),
            }),
        })
      }
    },
  }
}
