import { toast } from "@medusajs/ui"
import {
  useDeleteContent,
  useOrderContent,
  type OrderedKind,
} from "../../lib/content"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { useRemoval } from "../shared/use-removal"

/** Order and delete, for banners and sections alike. */
export function useListActions(kind: OrderedKind) {
  const text = useText()
  const ordering = useOrderContent(kind)
  const removal = useRemoval(useDeleteContent(kind))
  return {
    order: (ids: string[]) =>
      ordering.mutate(ids, {
        onSuccess: () => toast.success(text("content.ordered")),
        onError: (error) =>
          toast.error(text("common.notSaved"), {
            description: messageOf(error),
          }),
      }),
    remove: ({ id, title }: { id: string; title: string }) => {
      const name = isolated(title)
      return removal(id, {
        title: text("content.delete.title", { name }),
        hint: text("content.delete.hint"),
        done: text("content.deleted", { name }),
        failed: text("content.delete.failed", { name }),
      })
    },
  }
}
