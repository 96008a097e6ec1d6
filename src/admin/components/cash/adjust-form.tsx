import { Alert, Button, Heading, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useAdjustCash } from "../../lib/cash"
import { noFailure, toFailure } from "../../lib/errors"
import { plainNumber } from "../../lib/format"
import { newKey } from "../../lib/idempotency"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { SelectField } from "../shared/select-field"

/** An entry of a merchant's own, with its reason. */
export function AdjustForm(props: {
  courierId: string
  /** What he holds most likely; the store's own when absent. */
  currency?: string
}) {
  const text = useText()
  const { currencies } = useStoreSettings()
  const adjust = useAdjustCash(props.courierId)
  const [form, setForm] = useState(emptyForm)
  const [failure, setFailure] = useState(noFailure)
  const chosen = form.currency || (props.currency ?? currencies[0]?.code ?? "")
  /** Another content is another entry, even after a lost answer. */
  const change = (part: Partial<ReturnType<typeof emptyForm>>) =>
    setForm({ ...form, ...part, key: newKey() })

  const save = (event: FormEvent) => {
    event.preventDefault()
    const value = plainNumber(form.amount)
    const note = form.note.trim()
    const fields = {
      ...(!(Number(value) && value) && { amount: text("cash.adjust.wrong") }),
      ...(!note && { note: text("cash.noteNeeded") }),
    }
    if (Object.keys(fields).length) {
      setFailure({ general: [], fields })
      return
    }
    adjust.mutate(
      {
        key: form.key,
        body: { currency_code: chosen, amount: value, note },
      },
      {
        onSuccess: () => {
          toast.success(text("cash.adjust.saved"))
          setForm(emptyForm())
          setFailure(noFailure)
        },
        onError: (error) => setFailure(toFailure(error)),
      }
    )
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-y-4">
      <Heading level="h2">{text("cash.adjust.title")}</Heading>
      {failure.general.length > 0 && (
        <Alert variant="error">{failure.general.join(" ")}</Alert>
      )}
      <TextField
        label={text("cash.adjust.amount")}
        hint={text("cash.adjust.amountHint")}
        error={failure.fields.amount}
        value={form.amount}
        inputMode="text"
        dir="ltr"
        onChange={(amount) => change({ amount })}
      />
      <SelectField
        label={text("cash.adjust.currency")}
        error={failure.fields.currency_code}
        value={chosen}
        options={currencies.map(({ code }) => ({
          value: code,
          label: code.toUpperCase(),
        }))}
        onChange={(currency) => change({ currency })}
      />
      <TextField
        label={text("cash.note")}
        error={failure.fields.note}
        value={form.note}
        maxLength={500}
        onChange={(note) => change({ note })}
      />
      <div>
        <Button size="small" type="submit" isLoading={adjust.isPending}>
          {text("cash.adjust.save")}
        </Button>
      </div>
    </form>
  )
}

function emptyForm() {
  return { currency: "", amount: "", note: "", key: newKey() }
}
