import { toast } from "@medusajs/ui"
import { useState } from "react"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useDissolveCombo } from "../../lib/order-combos"
import { useText } from "../../lib/text"
import { TextAreaField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import type { Instance } from "./model"

type DissolveDrawerProps = {
  orderId: string
  instance: Instance
  onClose: () => void
}

/** Sets the lines of a combo free, with a note that says why. */
export function DissolveDrawer(props: DissolveDrawerProps) {
  const { combo } = props.instance
  const text = useText()
  const dissolving = useDissolveCombo(props.orderId)
  const [note, setNote] = useState("")
  const [failure, setFailure] = useState(noFailure)
  const title = isolated(combo.title)

  const save = () => {
    if (!note.trim()) {
      const fields = { note: text("units.form.required") }
      setFailure({ general: [], fields })
      return
    }
    dissolving.mutate(
      { instanceId: combo.instance_id, note: note.trim() },
      {
        onSuccess: () => {
          toast.success(text("combos.order.dissolved", { title }))
          props.onClose()
        },
        onError: (error) =>
          setFailure(
            toFailure(error, (field) => (field === "note" ? field : undefined))
          ),
      }
    )
  }

  return (
    <FormDrawer
      title={text("combos.order.dissolveTitle", { title })}
      description={text("combos.order.dissolveExplained")}
      problems={failure.general}
      saving={dissolving.isPending}
      saveText={text("combos.order.dissolve")}
      onSave={save}
      onClose={props.onClose}
    >
      <TextAreaField
        name="note"
        dir="auto"
        rows={3}
        maxLength={500}
        autoFocus
        label={text("combos.order.note")}
        hint={text("combos.order.noteHint")}
        error={failure.fields.note}
        value={note}
        onChange={setNote}
      />
    </FormDrawer>
  )
}
