import { useState } from "react"
import { useHomepageSections, type HomepageSection } from "../../lib/content"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { OrderedPanel } from "./ordered-panel"
import { SectionDrawer } from "./section-drawer"

export function SectionsPanel() {
  const text = useText()
  const format = useFormat()
  const sections = useHomepageSections(true)
  const [edited, setEdited] = useState<{ section?: HomepageSection }>()
  return (
    <>
      <OrderedPanel
        kind="homepage-sections"
        list={sections}
        words={{
          create: text("content.section.create"),
          empty: text("content.section.empty"),
          emptyHint: text("content.section.emptyHint"),
        }}
        note={({ type, limit }) =>
          [
            text(`content.section.types.${type}`),
            text("content.section.shown", { count: format.number(limit) }),
          ].join(" · ")
        }
        onEdit={(section) => setEdited({ section })}
      />
      {edited && (
        <SectionDrawer
          section={edited.section}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}
