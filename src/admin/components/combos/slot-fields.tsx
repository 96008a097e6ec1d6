import { Button, Hint, Text } from "@medusajs/ui"
import type { FieldErrors } from "../../lib/errors"
import { plainNumber, useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { ChoiceFields } from "./choice-fields"
import { partField } from "./form-problems"
import {
  changed,
  choiceOf,
  emptySlot,
  moved,
  without,
  type ChoiceForm,
  type SlotForm,
} from "./form-state"
import type { PartProps } from "./general-fields"
import { OrderButtons } from "./order-buttons"
import { Section } from "./section"
import { VariantSearch } from "./variant-search"

/** The slots of a combo in their order, each with its choices. */
export function SlotsFields({ form, errors, onChange }: PartProps) {
  const text = useText()
  const { slots } = form
  const set = (changedSlots: SlotForm[]) => onChange({ slots: changedSlots })
  return (
    <Section
      title={text("combos.form.section.slots")}
      hint={text("combos.slot.hint")}
    >
      <ol className="flex flex-col gap-y-4">
        {slots.map((slot, index) => (
          <SlotFields
            key={slot.key}
            slot={slot}
            number={index + 1}
            count={slots.length}
            errors={errors}
            onChange={(change) => set(changed(slots, slot.key, change))}
            onMove={(by) => set(moved(slots, slot.key, by))}
            onRemove={() => set(without(slots, slot.key))}
          />
        ))}
      </ol>
      {errors.slots && (
        <Hint variant="error" data-problem>
          {errors.slots}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => set([...slots, emptySlot()])}
      >
        {text("combos.slot.add")}
      </Button>
    </Section>
  )
}

type SlotFieldsProps = {
  slot: SlotForm
  number: number
  count: number
  errors: FieldErrors
  onChange: (change: Partial<SlotForm>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function SlotFields(props: SlotFieldsProps) {
  const { slot, number, errors, onChange } = props
  const text = useText()
  const format = useFormat()
  const name = text("combos.slot.name", { n: format.number(number) })
  const errorOf = (field: string) => errors[partField(slot, field)]
  return (
    <li
      className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-y-4 rounded-xl border p-4"
      data-testid="combo-slot"
    >
      <div className="flex items-center justify-between gap-x-3">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <OrderButtons
          name={slot.title || name}
          isFirst={number === 1}
          isLast={number === props.count}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name={partField(slot, "title")}
          dir="ltr"
          maxLength={120}
          label={text("combos.form.title")}
          error={errorOf("title")}
          value={slot.title}
          onChange={(title) => onChange({ title })}
        />
        <TextField
          name={partField(slot, "arabicTitle")}
          dir="rtl"
          maxLength={120}
          label={text("combos.form.titleArabic")}
          error={errorOf("arabicTitle")}
          value={slot.arabicTitle}
          onChange={(arabicTitle) => onChange({ arabicTitle })}
        />
        <TextField
          name={partField(slot, "min")}
          dir="ltr"
          inputMode="numeric"
          label={text("combos.slot.min")}
          error={errorOf("min")}
          value={slot.min}
          onChange={(min) => onChange({ min })}
        />
        <TextField
          name={partField(slot, "max")}
          dir="ltr"
          inputMode="numeric"
          label={text("combos.slot.max")}
          error={errorOf("max")}
          value={slot.max}
          onChange={(max) => onChange({ max })}
        />
      </div>
      <Choices
        choices={slot.choices}
        errors={errors}
        problem={errorOf("choices")}
        onChange={(choices) => onChange({ choices })}
      />
    </li>
  )
}

function Choices(props: {
  choices: ChoiceForm[]
  errors: FieldErrors
  problem?: string
  onChange: (choices: ChoiceForm[]) => void
}) {
  const { choices, errors, problem, onChange } = props
  const text = useText()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" leading="compact">
        {text("combos.slot.choices")}
      </Text>
      {choices.length > 0 && (
        <ol className="flex flex-col gap-y-2">
          {choices.map((choice, index) => (
            <ChoiceFields
              key={choice.key}
              choice={choice}
              errors={errors}
              isFirst={index === 0}
              isLast={index === choices.length - 1}
              onChange={(change) =>
                onChange(changed(choices, choice.key, change))
              }
              onMove={(by) => onChange(moved(choices, choice.key, by))}
              onRemove={() => onChange(without(choices, choice.key))}
            />
          ))}
        </ol>
      )}
      <VariantSearch
        taken={takenOnce(choices)}
        onChoose={(variant) => onChange([...choices, choiceOf(variant)])}
      />
      {problem && (
        <Hint variant="error" data-problem>
          {problem}
        </Hint>
      )}
    </div>
  )
}

/** A variant comes back with another number of pieces only. */
function takenOnce(choices: ChoiceForm[]): string[] {
  return choices.flatMap(({ variantId, quantity }) =>
    plainNumber(quantity) === "1" ? [variantId] : []
  )
}
