import { toast } from "@medusajs/ui"
import { useState } from "react"
import { STOCK_TAKE_REASONS } from "../../../modules/stock/constants"
import { noFailure, toFailure } from "../../lib/errors"
import { isDecimal, isolated, plainNumber, useFormat } from "../../lib/format"
import { useStockTake, type StockLevel, type StockTake } from "../../lib/stock"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"

type CountDrawerProps = { level: StockLevel; onClose: () => void }

/** Writes down what stands on the shelf, and why it differs. */
export function CountDrawer({ level, onClose }: CountDrawerProps) {
  const text = useText()
  const format = useFormat()
  const take = useStockTake()
  const [key] = useState(takeKey)
  const [counted, setCounted] = useState("")
  const [reason, setReason] = useState<StockTake["reason"]>("count")
  const [note, setNote] = useState("")
  const [failure, setFailure] = useState(noFailure)

  const save = () => {
    const value = plainNumber(counted)
    if (!isDecimal(value)) {
      setFailure({
        general: [],
        fields: { counted: text("stock.count.wrong") },
      })
      return
    }
    take.mutate(
      {
        location_id: level.location_id,
        reason,
        note: note.trim() || null,
        mode: "set",
        idempotency_key: key,
        lines: [
          {
            product_id: level.product_id,
            options: Object.keys(level.options).length
              ? level.options
              : undefined,
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
              field.endsWith("counted") ? "counted" : undefined
            )
          ),
      }
    )
  }

  return (
    <FormDrawer
      title={text("stock.count.title", { name: isolated(level.product_title) })}
      description={isolated(level.location_name)}
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
        hint={text("stock.count.hint", { now: format.number(level.stocked) })}
        error={failure.fields.counted}
        suffix={level.basic_unit?.symbol}
        value={counted}
        onChange={setCounted}
      />
      <SelectField
        label={text("stock.count.reason")}
        value={reason}
        options={STOCK_TAKE_REASONS.map((value) => ({
          value,
          label: text(`stock.reasons.${value}`),
        }))}
        onChange={(value) =>
          setReason(
            STOCK_TAKE_REASONS.find((known) => known === value) ?? "count"
          )
        }
      />
      <TextField
        name="note"
        label={text("stock.count.note")}
        optional={text("common.optional")}
        value={note}
        onChange={setNote}
      />
    </FormDrawer>
  )
}

/** One key for one opened form; `randomUUID` is there over HTTPS only. */
function takeKey(): string {
  return `admin-${Date.now()}-${Math.random().toString(36).slice(2)}`
}
