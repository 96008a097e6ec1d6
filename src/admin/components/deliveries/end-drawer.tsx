import { Checkbox, Label, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useChangeDelivery, type DeliveryHead } from "../../lib/deliveries"
import { toFailure } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextAreaField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"

type EndDrawerProps = {
  delivery: DeliveryHead
  action: "cancel" | "return"
  onClose: () => void
}

/** Cancels a delivery, or says that its goods are back. */
export function EndDrawer({ delivery, action, onClose }: EndDrawerProps) {
  const text = useText()
  const boxId = useId()
  const change = useChangeDelivery()
  const [note, setNote] = useState("")
  const [cancelsOrder, setCancelsOrder] = useState(false)
  const save = () =>
    change.mutate(
      {
        id: delivery.id,
        action,
        body: { note: note.trim() || undefined, cancel_order: cancelsOrder },
      },
      {
        onSuccess: () => {
          toast.success(text(`deliveries.${action}.saved`))
          onClose()
        },
      }
    )
  return (
    <FormDrawer
      title={text(`deliveries.${action}.title`, {
        number: isolated(`#${delivery.display_id ?? ""}`),
      })}
      description={text(`deliveries.${action}.hint`)}
      problems={change.error ? toFailure(change.error).general : []}
      saving={change.isPending}
      saveText={text(`deliveries.${action}.action`)}
      onSave={save}
      onClose={onClose}
    >
      <TextAreaField
        label={text("deliveries.note")}
        optional={text("common.optional")}
        dir="auto"
        rows={3}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <div className="flex items-center gap-x-2">
        <Checkbox
          id={boxId}
          checked={cancelsOrder}
          onCheckedChange={(checked) => setCancelsOrder(checked === true)}
        />
        <Label htmlFor={boxId} size="small">
          {text("deliveries.cancelOrder")}
        </Label>
      </div>
    </FormDrawer>
  )
}
