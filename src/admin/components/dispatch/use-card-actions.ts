import { toast, usePrompt } from "@medusajs/ui"
import {
  isDispatchReason,
  useCancelDelivery,
  useOffer,
  useUnassign,
} from "../../lib/dispatch"
import { messageOf } from "../../lib/errors"
import { useText } from "../../lib/text"
import type { CardActions } from "./delivery-card"

/** What a card's menu does at once, without a drawer. */
export function useCardActions(): Omit<CardActions, "onAssign"> {
  const text = useText()
  const prompt = usePrompt()
  const offer = useOffer()
  const unassign = useUnassign()
  const cancel = useCancelDelivery()
  const onError = (error: unknown) =>
    toast.error(text("dispatch.failed"), { description: messageOf(error) })
  return {
    onOffer: ({ id }) =>
      offer.mutate(id, {
        onError,
        onSuccess: ({ reason }) => {
          if (!reason) {
            toast.success(text("dispatch.offer.done"))
            return
          }
          const why = isDispatchReason(reason)
            ? text(`dispatch.reason.${reason}`)
            : reason
          toast.warning(text("dispatch.offer.nobody", { reason: why }))
        },
      }),
    onUnassign: ({ id }) =>
      unassign.mutate(id, {
        onError,
        onSuccess: () => toast.success(text("dispatch.unassign.done")),
      }),
    onCancel: async ({ id }) => {
      const isSure = await prompt({
        title: text("dispatch.cancel.title"),
        description: text("dispatch.cancel.hint"),
        confirmText: text("dispatch.cancel.action"),
        cancelText: text("common.cancel"),
      })
      if (isSure) {
        cancel.mutate(id, {
          onError,
          onSuccess: () => toast.success(text("dispatch.cancel.done")),
        })
      }
    },
  }
}
