import { Checkbox, Hint, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { SalesChannel } from "../../lib/sales-channels"
import { useText } from "../../lib/text"
import type { PartProps } from "./general-fields"
import { Section } from "./section"

/** Sales channels in which the combo can be bought. */
export function ChannelFields(props: PartProps & { all: SalesChannel[] }) {
  const { form, errors, onChange, all } = props
  const text = useText()
  const toggle = (id: string, on: boolean) => {
    const others = form.channels.filter((channel) => channel !== id)
    onChange({ channels: on ? [...others, id] : others })
  }
  return (
    <Section
      title={text("combos.form.section.channels")}
      hint={text("combos.form.channelsHint")}
    >
      {all.length ? (
        <div className="grid gap-2 sm:grid-cols-2">
          {all.map((channel) => (
            <ChannelBox
              key={channel.id}
              name={channel.name}
              checked={form.channels.includes(channel.id)}
              onChange={(on) => toggle(channel.id, on)}
            />
          ))}
        </div>
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {text("combos.form.noChannels")}
        </Text>
      )}
      {errors.sales_channel_ids && (
        <Hint variant="error" data-problem>
          {errors.sales_channel_ids}
        </Hint>
      )}
    </Section>
  )
}

function ChannelBox(props: {
  name: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={props.checked}
        onCheckedChange={(checked) => props.onChange(checked === true)}
      />
      <Label htmlFor={id} size="small">
        <bdi>{props.name}</bdi>
      </Label>
    </div>
  )
}
