import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useCourierAction, type Courier } from "../../lib/couriers"
import { messageOf } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextAreaField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"

/** Asks why, then suspends. */
export function SuspendDrawer(props: {
  courier: Courier
  onClose: () => void
}) {
  const { courier, onClose } = props
  const text = useText()
  const action = useCourierAction()
  const [reason, setReason] = useState("")
  const name = isolated(`${courier.first_name} ${courier.last_name}`)
  return (
    <FormDrawer
      title={text("couriers.suspend.title", { name })}
      description={text("couriers.suspend.hint")}
      problems={action.error ? [messageOf(action.error)] : []}
      saving={action.isPending}
      saveText={text("couriers.suspend.action")}
      onSave={() =>
        action.mutate(
          { id: courier.id, action: "suspend", reason: reason.trim() },
          {
            onSuccess: () => {
              toast.success(text("couriers.suspend.done", { name }))
              onClose()
            },
          }
        )
      }
      onClose={onClose}
    >
      <TextAreaField
        name="reason"
        label={text("couriers.suspend.reason")}
        optional={text("common.optional")}
        maxLength={500}
        autoFocus
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}
