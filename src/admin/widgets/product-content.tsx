import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, toast } from "@medusajs/ui"
import { useState } from "react"
import {
  Fact,
  FactsSection,
  InEachLanguage,
  TextsFact,
} from "../components/content/facts-section"
import { ProductFactsDrawer } from "../components/content/product-facts-drawer"
import { describedIn } from "../components/content/product-form"
import { textsOf } from "../components/content/texts-state"
import { DirectedSwitch } from "../components/shared/switch"
import {
  useContentLocales,
  useProductContent,
  useSaveProductContent,
  type ProductContent,
} from "../lib/content"
import { messageOf, isNotThere } from "../lib/errors"
import { featureOn } from "../lib/features"
import { useFormat } from "../lib/format"
import { useText } from "../lib/text"

type Product = { id: string; title: string; images?: { id: string }[] | null }

/** What the shop says of a product beside what Medusa keeps, on its page. */
const ProductContentWidget = ({ data: product }: { data: Product }) => {
  const [edited, setEdited] = useState<ProductContent>()
  const isOn = featureOn("content")
  const pictures = (product.images ?? []).map(({ id }) => id).join()
  const content = useProductContent(product.id, pictures, isOn)
  if (!isOn || isNotThere(content.error)) {
    return null
  }
  return (
    <>
      <FactsSection
        testId="product-content"
        query={content}
        onEdit={() => setEdited(content.data)}
      >
        {(shown) => <Facts content={shown} />}
      </FactsSection>
      {edited && (
        <ProductFactsDrawer
          title={product.title}
          content={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

export default ProductContentWidget

function Facts({ content }: { content: ProductContent }) {
  const text = useText()
  const format = useFormat()
  const described = describedIn(content, useContentLocales())
  return (
    <>
      <Fact label={text("content.product.featured")}>
        <FeaturedSwitch content={content} />
      </Fact>
      <TextsFact
        label={text("content.product.brand")}
        name="brand"
        texts={textsOf(["brand"], content)}
      />
      <Fact label={text("content.product.alts")}>
        {content.images.length ? (
          <InEachLanguage>
            {(locale, index) => {
              const { done, all } = described[index]
              return (
                <Badge
                  size="2xsmall"
                  color={done === all ? "green" : "orange"}
                  className="self-start"
                >
                  {text("content.product.described", {
                    done: format.number(done),
                    all: format.number(all),
                  })}
                </Badge>
              )
            }}
          </InEachLanguage>
        ) : (
          text("content.product.noPictures")
        )}
      </Fact>
      {content.sales.map(({ days, quantity, orders }) => (
        <Fact
          key={days}
          label={text("content.product.soldIn", {
            span: format.measure(days, "day"),
          })}
        >
          <span>
            {format.number(quantity)}{" "}
            <span className="text-ui-fg-muted">
              {text("content.product.orders", { n: format.number(orders) })}
            </span>
          </span>
        </Fact>
      ))}
    </>
  )
}

function FeaturedSwitch({ content }: { content: ProductContent }) {
  const text = useText()
  const saving = useSaveProductContent(content.product_id)
  const shown = saving.isPending ? saving.variables.is_featured : undefined
  return (
    <DirectedSwitch
      aria-label={text("content.product.featured")}
      checked={shown ?? content.is_featured}
      disabled={saving.isPending}
      onCheckedChange={(is_featured) =>
        saving.mutate(
          { is_featured },
          {
            onError: (error) =>
              toast.error(text("common.notSaved"), {
                description: messageOf(error),
              }),
          }
        )
      }
    />
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
})
