import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MapPin } from "@medusajs/icons"
import { Button, Container, Heading, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { AssignDrawer } from "../../components/dispatch/assign-drawer"
import { BoardColumn } from "../../components/dispatch/column"
import { CouriersPanel } from "../../components/dispatch/couriers-panel"
import { DeliveryCard } from "../../components/dispatch/delivery-card"
import { useCardActions } from "../../components/dispatch/use-card-actions"
import { BranchSelect } from "../../components/shared/branch-select"
import { Loaded } from "../../components/shared/loaded"
import { FeatureOff } from "../../components/shared/page-frame"
import { EmptyState } from "../../components/shared/states"
import { DirectedSwitch } from "../../components/shared/switch"
import { useBoard, type DispatchCard } from "../../lib/dispatch"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

hideMenuEntryWithout("delivery", "/delivery")

/** The dispatch board: unassigned, on the road, late, and who is on duty. */
const DispatchPage = () => {
  const text = useText()
  const format = useFormat()
  const [location, setLocation] = useState<string>()
  const [onlyLate, setOnlyLate] = useState(false)
  const [assigned, setAssigned] = useState<DispatchCard[]>()
  const [chosen, setChosen] = useState<string[]>([])
  const isOn = featureOn("delivery")
  const board = useBoard(location, isOn)
  const actions = {
    ...useCardActions(),
    onAssign: (card: DispatchCard) => setAssigned([card]),
  }
  const shown = (cards: DispatchCard[]) =>
    cards.filter((card) => card.is_late || !onlyLate)
  const choose = ({ id }: DispatchCard) =>
    setChosen(
      chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    )
  const picked = (board.data?.unassigned ?? []).filter(({ id }) =>
    chosen.includes(id)
  )
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{text("dispatch.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text("dispatch.hint")}
          </Text>
        </div>
        {isOn && (
          <div className="flex items-center gap-x-4">
            <div className="flex items-center gap-x-2">
              <DirectedSwitch
                id="only-late"
                checked={onlyLate}
                onCheckedChange={setOnlyLate}
              />
              <Label htmlFor="only-late" size="small">
                {text("dispatch.onlyLate")}
                {board.data && ` (${format.number(board.data.counts.late)})`}
              </Label>
            </div>
            <BranchSelect value={location} onChange={setLocation} />
          </div>
        )}
      </Container>
      {content()}
      {assigned && (
        <AssignDrawer
          cards={assigned}
          onClose={() => {
            setAssigned(undefined)
            setChosen([])
          }}
        />
      )}
    </div>
  )

  function content() {
    if (!isOn || !board.data || board.error) {
      return (
        <Container className="p-0">
          {isOn ? (
            <Loaded query={board}>{() => null}</Loaded>
          ) : (
            <FeatureOff feature="delivery" />
          )}
        </Container>
      )
    }
    const { counts, couriers, unassigned, on_the_road } = board.data
    return (
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2 2xl:grid-cols-3">
        <BoardColumn
          title={text("dispatch.unassigned")}
          count={counts.unassigned}
          action={
            picked.length > 0 && (
              <Button size="small" onClick={() => setAssigned(picked)}>
                {text("dispatch.assign.action")}
                {` (${format.number(picked.length)})`}
              </Button>
            )
          }
        >
          {list(shown(unassigned), text("dispatch.noneUnassigned"), true)}
        </BoardColumn>
        <BoardColumn
          title={text("dispatch.onTheRoad")}
          count={counts.on_the_road}
        >
          {list(shown(on_the_road), text("dispatch.noneOnTheRoad"), false)}
        </BoardColumn>
        <BoardColumn title={text("dispatch.couriers")} count={couriers.length}>
          <CouriersPanel couriers={couriers} />
        </BoardColumn>
      </div>
    )
  }

  function list(cards: DispatchCard[], empty: string, canChoose: boolean) {
    if (!cards.length) {
      return <EmptyState title={empty} />
    }
    return (
      <ul>
        {cards.map((card) => (
          <DeliveryCard
            key={card.id}
            {...actions}
            card={card}
            isChosen={chosen.includes(card.id)}
            onChoose={canChoose ? choose : undefined}
          />
        ))}
      </ul>
    )
  }
}

export default DispatchPage

export const config = defineRouteConfig({
  label: "dispatch.menu",
  icon: MapPin,
  translationNs: "saptmarkets",
})
