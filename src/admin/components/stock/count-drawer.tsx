import { toast } from "@medusajs/ui"
import { useState } from "react"
import { STOCK_TAKE_REASONS } from "../../../modules/stock/constants"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated, plainNumber, useFormat } from "../../lib/format"
import { newKey } from "../../lib/idempotency"
import {
  amountIn,
  isAmount,
  optionsOf,
  placeOf,
  useStockTake,
  type StockLevel,
  type StockTake,
} from "../../lib/stock"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"

type CountForm = Pick<StockTake, "reason"> & {
  counted: string
  note: string
  key: string
}

type CountDrawerProps = { level: StockLevel; onClose: () => void }

/** Writes down what stands on the shelf, and why it differs. */
export function CountDrawer({ level, onClose }: CountDrawerProps) {
  const text = useText()
  const format = useFormat()
  const take = useStockTake()
  const [form, setForm] = useState<CountForm>(() => ({
    counted: "",
    reason: "count",
    note: "",
    key: newKey(),
  }))
  const [failure, setFailure] = useState(noFailure)

  /** Another content is another stock-take, even after a lost answer. */
  const change = (part: Partial<CountForm>) =>
    setForm({ ...form, ...part, key: newKey() })

  const save = () => {
    const value = plainNumber(form.counted)
    if (!isAmount(value)) {
      setFailure({
        general: [],
        fields: { counted: text("stock.count.wrong") },
      })
      return
    }
    take.mutate(
      {
        location_id: level.location_id,
        reason: form.reason,
        note: form.note.trim() || null,
        mode: "set",
        idempotency_key: form.key,
        lines: [
          {
            product_id: level.product_id,
            options: optionsOf(level),
            counted: value,
          },
        ],
      },
      {
        onSuccess: () => {
          toast.success(
            text("stock.count.saved", { name: isolated(level.product_title) })
          )
          onClose()
        },
        onError: (error) =>
          setFailure(
            toFailure(error, (field) =>
              ["counted", "note"].find((name) => field.endsWith(name))
            )
          ),
      }
    )
  }

  return (
    <FormDrawer
      title={text("stock.count.title", { name: isolated(level.product_title) })}
      description={placeOf(level)}
      problems={failure.general}
      saving={take.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        name="counted"
        autoFocus
        inputMode="decimal"
        label={text("stock.count.counted")}
        hint={text("stock.count.hint", {
          now: isolated(amountIn(format, level, level.stocked)),
        })}
        error={failure.fields.counted}
        suffix={level.basic_unit?.symbol}
        value={form.counted}
        onChange={(counted) => change({ counted })}
      />
      <SelectField
        label={text("stock.count.reason")}
        value={form.reason}
        options={STOCK_TAKE_REASONS.map((value) => ({
          value,
          label: text(`stock.reasons.${value}`),
        }))}
        onChange={(value) =>
          change({
            reason:
              STOCK_TAKE_REASONS.find((known) => known === value) ?? "count",
          })
        }
      />
      <TextField
        name="note"
        label={text("stock.count.note")}
        optional={text("common.optional")}
        error={failure.fields.note}
        maxLength={1000}
        value={form.note}
        onChange={(note) => change({ note })}
      />
    </FormDrawer>
  )
}
