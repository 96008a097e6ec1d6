import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "./client"

/** Makes ordinary lines of a combo's lines; the order's page follows. */
export function useDissolveCombo(orderId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ instanceId, note }: { instanceId: string; note: string }) =>
      api<unknown>(`/admin/orders/${orderId}/combos/${instanceId}/dissolve`, {
        method: "POST",
        body: { note },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["orders"] }),
  })
}
