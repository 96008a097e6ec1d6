import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useAnswerHandOver, type HandOver } from "../../lib/cash"
import { noFailure, toFailure } from "../../lib/errors"
import { isDecimal, isolated, plainNumber, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextAreaField, TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"

type AnswerDrawerProps = {
  handOver: HandOver
  answer: "accept" | "dispute"
  onClose: () => void
}

/** What a merchant counted, and what he says to it. */
export function AnswerDrawer({ handOver, answer, onClose }: AnswerDrawerProps) {
  const text = useText()
  const format = useFormat()
  const mutation = useAnswerHandOver(handOver.id)
  const accepts = answer === "accept"
  const [counted, setCounted] = useState(accepts ? String(handOver.amount) : "")
  const [note, setNote] = useState("")
  const [failure, setFailure] = useState(noFailure)
  const name = isolated(handOver.courier_name)

  const save = () => {
    const amount = plainNumber(counted)
    const words = note.trim()
    const fields = {
      ...((amount || accepts) &&
        !isDecimal(amount) && { counted: text("cash.countedWrong") }),
      ...(!accepts && !words && { note: text("cash.noteNeeded") }),
    }
    if (Object.keys(fields).length) {
      setFailure({ general: [], fields })
      return
    }
    const body = { counted: amount || undefined, note: words }
    mutation.mutate(
      accepts
        ? { answer, body: { ...body, note: words || undefined } }
        : { answer: "dispute", body },
      {
        onSuccess: () => {
          toast.success(text(`cash.${answer}.saved`, { name }))
          onClose()
        },
        onError: (error) => setFailure(toFailure(error)),
      }
    )
  }

  return (
    <FormDrawer
      title={text(`cash.${answer}.title`, { name })}
      description={text(`cash.${answer}.hint`, {
        amount: isolated(format.money(handOver.amount, handOver.currency_code)),
      })}
      problems={failure.general}
      saving={mutation.isPending}
      saveText={text(`cash.${answer}.action`)}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={text(`cash.${answer}.counted`)}
        optional={accepts ? undefined : text("common.optional")}
        error={failure.fields.counted}
        value={counted}
        inputMode="decimal"
        dir="ltr"
        autoFocus
        suffix={handOver.currency_code.toUpperCase()}
        onChange={setCounted}
      />
      <TextAreaField
        label={text("cash.note")}
        optional={accepts ? text("common.optional") : undefined}
        error={failure.fields.note}
        value={note}
        rows={3}
        maxLength={500}
        onChange={setNote}
      />
    </FormDrawer>
  )
}
