import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useState } from "react"
import { CategoryFactsDrawer } from "../components/content/category-facts-drawer"
import {
  Fact,
  FactsSection,
  TextsFact,
} from "../components/content/facts-section"
import { textsOf } from "../components/content/texts-state"
import { useCategoryContent, type CategoryContent } from "../lib/content"
import { isNotThere } from "../lib/errors"
import { featureOn } from "../lib/features"
import { useText } from "../lib/text"

/** The picture of a category, on its page. */
const CategoryContentWidget = (props: {
  data: { id: string; name: string }
}) => {
  const { id, name } = props.data
  const text = useText()
  const [edited, setEdited] = useState<CategoryContent>()
  const isOn = featureOn("content")
  const content = useCategoryContent(id, isOn)
  if (!isOn || isNotThere(content.error)) {
    return null
  }
  return (
    <>
      <FactsSection
        testId="category-content"
        query={content}
        onEdit={() => setEdited(content.data)}
      >
        {(shown) => (
          <>
            <Fact label={text("content.banner.image")}>
              {shown.image_url ? (
                <img
                  src={shown.image_url}
                  alt={shown.alt}
                  className="border-ui-border-base h-20 w-full rounded-md border object-cover"
                />
              ) : (
                "—"
              )}
            </Fact>
            <TextsFact
              label={text("content.banner.alt")}
              name="alt"
              texts={textsOf(["alt"], shown)}
            />
          </>
        )}
      </FactsSection>
      {edited && (
        <CategoryFactsDrawer
          title={name}
          content={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

export default CategoryContentWidget

export const config = defineWidgetConfig({
  zone: "product_category.details.side.after",
})
