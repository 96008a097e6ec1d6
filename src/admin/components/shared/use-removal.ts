import { toast, usePrompt } from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"

type Removal = {
  mutate: (
    id: string,
    callbacks: { onSuccess: () => void; onError: (error: Error) => void }
  ) => void
}

/** Removes something after a question, and says what came of it. */
export function useRemoval(removal: Removal) {
  const text = useText()
  const prompt = usePrompt()
  return async (
    id: string,
    says: { title: string; hint: string; confirm: string; done: string }
  ): Promise<void> => {
    const sure = await prompt({
      title: says.title,
      description: says.hint,
      confirmText: says.confirm,
      cancelText: text("common.cancel"),
    })
    if (sure) {
      removal.mutate(id, {
        onSuccess: () => toast.success(says.done),
        onError: (error) => toast.error(messageOf(error)),
      })
    }
  }
}
