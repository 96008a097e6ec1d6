import { toast, usePrompt } from "@medusajs/ui"
import {
  useDeleteCombo,
  useDuplicateCombo,
  useSaveCombo,
  type AdminComboRow,
} from "../../lib/combos"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"

/** What the menu of a row does; each tells how it went. */
export function useComboActions() {
  const text = useText()
  const prompt = usePrompt()
  const saving = useSaveCombo()
  const duplication = useDuplicateCombo()
  const deletion = useDeleteCombo()

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

  const remove = async (combo: AdminComboRow) => {
    const title = isolated(combo.title)
    const sure = await prompt({
      title: text("combos.delete.title", { title }),
      description: text("combos.delete.hint"),
      confirmText: text("common.delete"),
      cancelText: text("common.cancel"),
    })
    if (sure) {
      deletion.mutate(combo.id, {
        onSuccess: () => toast.success(text("combos.deleted", { title })),
        onError: failed(combo),
      })
    }
  }

  return {
    onStatus: setStatus,
    onDuplicate: duplicate,
    onDelete: (combo: AdminComboRow) => void remove(combo),
  }
}
