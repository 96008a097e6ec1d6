import { toast, usePrompt } from "@medusajs/ui"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"

type Removal = {
  mutate: (
    id: string,
    callbacks: { onSuccess: () => void; onError: (error: Error) => void }
  ) => void
}

/** Milliseconds: why something is used may be long. */
const TO_BE_READ = 12_000

/** Removes something after a question, and says what came of it. */
export function useRemoval(removal: Removal) {
  const text = useText()
  const prompt = usePrompt()
  return async (
    id: string,
    says: {
      title: string
      hint: string
      /** Absent: "Delete". */
      confirm?: string
      done: string
      /** Above why it was not done. */
      failed?: string
    }
  ): Promise<void> => {
    const sure = await prompt({
      title: says.title,
      description: says.hint,
      confirmText: says.confirm ?? text("common.delete"),
      cancelText: text("common.cancel"),
    })
    if (sure) {
      removal.mutate(id, {
        onSuccess: () => toast.success(says.done),
        onError: (error) =>
          says.failed
            ? toast.error(says.failed, {
                description: messageOf(error),
                duration: TO_BE_READ,
              })
            : toast.error(messageOf(error)),
      })
    }
  }
}
