import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { FieldErrors } from "../../lib/errors"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { partField } from "./form-problems"
import type { ChoiceForm } from "./form-state"
import { MoneyFields } from "./money-fields"
import { OrderButtons } from "./order-buttons"
import { Thumbnail } from "./thumbnail"

type ChoiceFieldsProps = {
  choice: ChoiceForm
  errors: FieldErrors
  isFirst: boolean
  isLast: boolean
  onChange: (change: Partial<ChoiceForm>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One variant that a slot offers: how many pieces, and what is added. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { choice, errors, onChange } = props
  const text = useText()
  const hasSurcharge = Object.values(choice.surcharges).some(Boolean)
  const [isOpen, setOpen] = useState(hasSurcharge)
  const surcharges = partField(choice, "surcharges")
  const variantProblem = errors[partField(choice, "variant_id")]
  return (
    <li
      className="bg-ui-bg-base border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3"
      data-testid="combo-choice"
    >
      <div className="flex flex-wrap items-center gap-3">
        <Thumbnail src={choice.thumbnail} />
        <div className="min-w-0 flex-1">
          <Text size="small" weight="plus" leading="compact">
            <bdi>{choice.title}</bdi>
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            <bdi>{choice.variantTitle}</bdi>
            {choice.sku && (
              <>
                {" · "}
                <bdi dir="ltr">{choice.sku}</bdi>
              </>
            )}
          </Text>
        </div>
        {!choice.isOffered && (
          <Badge size="2xsmall" color="orange">
            {text("combos.slot.notOffered")}
          </Badge>
        )}
        {!isOpen && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            onClick={() => setOpen(true)}
          >
            {text("combos.slot.surcharge")}
          </Button>
        )}
        <OrderButtons
          name={choice.title}
          isFirst={props.isFirst}
          isLast={props.isLast}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-[6rem_1fr]">
        <TextField
          name={partField(choice, "quantity")}
          dir="ltr"
          inputMode="numeric"
          label={text("combos.slot.quantity")}
          error={errors[partField(choice, "quantity")]}
          value={choice.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        {(isOpen || hasSurcharge) && (
          <MoneyFields
            field={surcharges}
            label={text("combos.slot.surcharge")}
            amounts={choice.surcharges}
            errors={errors}
            onChange={(changed) => onChange({ surcharges: changed })}
          />
        )}
      </div>
      {variantProblem && (
        <Text size="small" className="text-ui-fg-error" data-problem>
          {variantProblem}
        </Text>
      )}
    </li>
  )
}
