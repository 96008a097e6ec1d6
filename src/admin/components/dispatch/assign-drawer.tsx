import { RadioGroup, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  useAssign,
  useCandidates,
  type Candidate,
  type DispatchCard,
} from "../../lib/dispatch"
import { messageOf } from "../../lib/errors"
import { useFormat } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"
import { FormDrawer } from "../shared/form-drawer"
import { ErrorState, LoadingState } from "../shared/states"
import { orderOf } from "./delivery-card"

type DrawerProps = { cards: DispatchCard[]; onClose: () => void }

/** Chooses who brings one delivery, or several in one trip. */
export function AssignDrawer({ cards, onClose }: DrawerProps) {
  const text = useText()
  const format = useFormat()
  const { dir } = useLocale()
  const [first] = cards
  const candidates = useCandidates(first?.id ?? "")
  const assign = useAssign()
  const [chosen, setChosen] = useState<string>()
  const isTrip = cards.length > 1
  const list = candidates.data?.candidates ?? []
  const others = list.filter(
    ({ courier_id }) => courier_id !== first?.courier?.id
  )
  const courier_id = chosen ?? others[0]?.courier_id
  const save = () => {
    const courier = others.find((one) => one.courier_id === courier_id)
    if (!courier) {
      return
    }
    const name = nameOf(courier)
    assign.mutate(
      { courier_id: courier.courier_id, cards },
      {
        onSuccess: () => {
          const n = format.number(cards.length)
          toast.success(
            isTrip
              ? text("dispatch.assign.doneMany", { name, n })
              : text("dispatch.assign.done", { name })
          )
          onClose()
        },
      }
    )
  }
  return (
    <FormDrawer
      title={
        isTrip
          ? text("dispatch.assign.titleMany", {
              n: format.number(cards.length),
            })
          : text("dispatch.assign.title", {
              order: first ? orderOf(first, text, format) : "",
            })
      }
      description={text(
        isTrip ? "dispatch.assign.hintMany" : "dispatch.assign.hint"
      )}
      problems={assign.error ? [messageOf(assign.error)] : []}
      saving={assign.isPending}
      saveText={text("dispatch.assign.action")}
      onSave={save}
      onClose={onClose}
    >
      {candidates.error && (
        <ErrorState
          error={candidates.error}
          onRetry={() => void candidates.refetch()}
        />
      )}
      {candidates.isPending && <LoadingState />}
      {candidates.data && !others.length && (
        <Text size="small">{text("dispatch.assign.nobody")}</Text>
      )}
      <RadioGroup dir={dir} value={courier_id ?? ""} onValueChange={setChosen}>
        {others.map((one) => (
          <RadioGroup.ChoiceBox
            key={one.courier_id}
            value={one.courier_id}
            label={nameOf(one)}
            description={[
              text("dispatch.assign.score", { n: format.number(one.score) }),
              text("dispatch.assign.parts", {
                travel: format.number(one.parts.travel),
                load: format.number(one.parts.load),
                fairness: format.number(one.parts.fairness),
              }),
              text("dispatch.load", {
                open: format.number(one.open_orders),
                capacity: format.number(one.capacity_orders),
              }),
            ].join(" · ")}
          />
        ))}
      </RadioGroup>
      <Refused refused={candidates.data?.refused ?? []} />
    </FormDrawer>
  )
}

function Refused(props: {
  refused: NonNullable<ReturnType<typeof useCandidates>["data"]>["refused"]
}) {
  const text = useText()
  if (!props.refused.length) {
    return null
  }
  return (
    <section className="flex flex-col gap-y-1">
      <Text size="small" weight="plus">
        {text("dispatch.refused.title")}
      </Text>
      {props.refused.map((one) => (
        <Text key={one.courier_id} size="small" className="text-ui-fg-subtle">
          <bdi>{nameOf(one)}</bdi>
          {": "}
          {text(`dispatch.refused.${one.reason}`)}
        </Text>
      ))}
    </section>
  )
}

function nameOf({ first_name, last_name }: Candidate): string {
  return `${first_name} ${last_name}`.trim()
}
