import { toast } from "@medusajs/ui"
import { useState } from "react"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated, plainNumber } from "../../lib/format"
import {
  isAmount,
  optionsOf,
  placeOf,
  useThresholds,
  type StockLevel,
} from "../../lib/stock"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"

const BOUNDS = [
  "low_stock_threshold",
  "reorder_point",
  "reorder_quantity",
] as const

type Bound = (typeof BOUNDS)[number]

type ThresholdsDrawerProps = { level: StockLevel; onClose: () => void }

/** When the stock is low here, and what to order then. */
export function ThresholdsDrawer({ level, onClose }: ThresholdsDrawerProps) {
  const text = useText()
  const saving = useThresholds()
  const [form, setForm] = useState<Record<Bound, string>>({
    low_stock_threshold: String(level.low_stock_threshold ?? ""),
    reorder_point: String(level.reorder_point ?? ""),
    reorder_quantity: String(level.reorder_quantity ?? ""),
  })
  const [failure, setFailure] = useState(noFailure)

  const save = () => {
    const values = BOUNDS.map((bound) => [bound, plainNumber(form[bound])])
    const wrong = values.filter(([, value]) => value && !isAmount(value))
    if (wrong.length) {
      setFailure({
        general: [],
        fields: Object.fromEntries(
          wrong.map(([bound]) => [bound, text("stock.count.wrong")])
        ),
      })
      return
    }
    const bounds = Object.fromEntries(
      values.map(([bound, value]) => [bound, value || null])
    )
    saving.mutate(
      {
        product: level.product_id,
        body: {
          rules: [
            {
              location_id: level.location_id,
              options: optionsOf(level),
              ...bounds,
            },
          ],
        },
      },
      {
        onSuccess: () => {
          toast.success(text("stock.thresholds.saved"))
          onClose()
        },
        onError: (error) =>
          setFailure(
            toFailure(error, (field) =>
              BOUNDS.find((bound) => field.endsWith(bound))
            )
          ),
      }
    )
  }

  return (
    <FormDrawer
      title={text("stock.thresholds.title", {
        name: isolated(level.product_title),
      })}
      description={placeOf(level)}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      {BOUNDS.map((bound) => (
        <TextField
          key={bound}
          name={bound}
          inputMode="decimal"
          label={text(`stock.thresholds.${bound}`)}
          hint={text(`stock.thresholds.${bound}_hint`)}
          error={failure.fields[bound]}
          optional={text("common.optional")}
          suffix={level.basic_unit?.symbol}
          value={form[bound]}
          onChange={(value) => setForm({ ...form, [bound]: value })}
        />
      ))}
    </FormDrawer>
  )
}
