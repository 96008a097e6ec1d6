import { toast } from "@medusajs/ui"
import {
  useDeleteCombo,
  useDuplicateCombo,
  useSaveCombo,
  type AdminComboRow,
} from "../../lib/combos"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { useRemoval } from "../shared/use-removal"

/** What the menu of a row does; each tells how it went. */
export function useComboActions() {
  const text = useText()
  const saving = useSaveCombo()
  const duplication = useDuplicateCombo()
  const removal = useRemoval(useDeleteCombo())

  const failed = (combo: AdminComboRow) => (error: unknown) =>
    toast.error(text("combos.failed", { title: isolated(combo.title) }), {
      description: messageOf(error),
      duration: 12_000,
    })

  const setStatus = (combo: AdminComboRow, status: "draft" | "published") =>
    saving.mutate(
      { id: combo.id, body: { status } },
      {
        onSuccess: () =>
          toast.success(
            text(status === "draft" ? "combos.drafted" : "combos.published", {
              title: isolated(combo.title),
            })
          ),
        onError: failed(combo),
      }
    )

  const duplicate = (combo: AdminComboRow) =>
    duplication.mutate(
      { id: combo.id, body: {} },
      {
        onSuccess: (answer) =>
          toast.success(
            text("combos.duplicated", { title: isolated(answer.combo.title) })
          ),
        onError: failed(combo),
      }
    )

  const remove = (combo: AdminComboRow) => {
    const title = isolated(combo.title)
    return removal(combo.id, {
      title: text("combos.delete.title", { title }),
      hint: text("combos.delete.hint"),
      done: text("combos.deleted", { title }),
      failed: text("combos.failed", { title }),
    })
  }

  return {
    onStatus: setStatus,
    onDuplicate: duplicate,
    onDelete: (combo: AdminComboRow) => void remove(combo),
  }
}
