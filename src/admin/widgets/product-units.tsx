import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { PencilSquare } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { BasicUnitDrawer } from "../components/product-units/basic-unit-drawer"
import { soldUnits, type SoldUnit } from "../components/product-units/model"
import { RetiredUnits } from "../components/product-units/retired-units"
import { SoldTable } from "../components/product-units/sold-table"
import { SoldUnitDrawer } from "../components/product-units/sold-unit-drawer"
import { StockSummary } from "../components/product-units/stock-summary"
import { useSoldActions } from "../components/product-units/use-sold-actions"
import { RowMenu } from "../components/shared/row-menu"
import { Loaded } from "../components/shared/loaded"
import { EmptyState } from "../components/shared/states"
import { isNotThere } from "../lib/errors"
import { featureOn } from "../lib/features"
import { useProductUnits } from "../lib/product-units"
import { useText } from "../lib/text"
import type { ProductUnits } from "../lib/types"
import { useUnits } from "../lib/units"

/** The units in which a product is sold, on its page. */
const ProductUnitsWidget = (props: { data: { id: string } }) => {
  const text = useText()
  const units = useProductUnits(props.data.id, featureOn("units"))
  if (!featureOn("units") || isNotThere(units.error)) {
    return null
  }
  if (units.data) {
    return <ProductUnitsSection answer={units.data} />
  }
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {text("product.title")}
      </Heading>
      <Loaded query={units}>{() => null}</Loaded>
    </Container>
  )
}

export default ProductUnitsWidget

type Open = { form: "unit"; edited?: SoldUnit } | { form: "basic" }

function ProductUnitsSection({ answer }: { answer: ProductUnits }) {
  const text = useText()
  const units = useUnits()
  const [open, setOpen] = useState<Open>()
  const { sold, retired } = soldUnits(answer)
  const { shown, ...actions } = useSoldActions(answer, sold)
  const close = () => setOpen(undefined)
  const add = () => setOpen({ form: "unit" })
  return (
    <Container className="divide-y p-0" data-testid="product-units">
      <Header answer={answer}>
        {sold.length > 0 && (
          <>
            <Button
              size="small"
              variant="secondary"
              disabled={actions.busy}
              onClick={add}
            >
              {text("product.add")}
            </Button>
            <RowMenu
              actions={[
                {
                  icon: <PencilSquare />,
                  label: text("product.changeBasic"),
                  disabled: actions.busy,
                  onClick: () => setOpen({ form: "basic" }),
                },
              ]}
            />
          </>
        )}
      </Header>
      {shown.length ? (
        <SoldTable
          {...actions}
          sold={shown}
          basic={answer.basic_unit}
          onEdit={(edited) => setOpen({ form: "unit", edited })}
        />
      ) : (
        <EmptyState
          title={text("product.empty")}
          hint={text("product.emptyHint")}
        >
          <Button size="small" variant="secondary" onClick={add}>
            {text("product.start")}
          </Button>
        </EmptyState>
      )}
      {sold.length > 0 && <StockSummary answer={answer} />}
      <RetiredUnits
        retired={retired}
        hasCombinations={answer.combinations.length > 1}
      />
      {open?.form === "unit" && units.data && (
        <SoldUnitDrawer
          answer={answer}
          sold={sold}
          edited={open.edited}
          units={units.data}
          onClose={close}
        />
      )}
      {open?.form === "basic" && units.data && (
        <BasicUnitDrawer
          answer={answer}
          sold={sold}
          units={units.data}
          onClose={close}
        />
      )}
    </Container>
  )
}

function Header(props: { answer: ProductUnits; children: ReactNode }) {
  const text = useText()
  const basic = props.answer.basic_unit
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div>
        <Heading level="h2">{text("product.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {basic
            ? text("product.countedIn", {
                unit: `${basic.name} (${basic.symbol})`,
              })
            : text("product.hint")}
        </Text>
      </div>
      <div className="flex shrink-0 items-center gap-x-2">{props.children}</div>
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })
