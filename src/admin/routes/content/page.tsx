import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Newspaper } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { BannersPanel } from "../../components/content/banners-panel"
import { PreviewPanel } from "../../components/content/preview-panel"
import { SectionsPanel } from "../../components/content/sections-panel"
import { SettingsPanel } from "../../components/content/settings-panel"
import { FeatureOff } from "../../components/shared/page-frame"
import { useContentSettings } from "../../lib/content"
import { isNotThere } from "../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useLocale } from "../../lib/locale"
import { useText } from "../../lib/text"

hideMenuEntryWithout("content", "/content")

const PANELS = {
  banners: BannersPanel,
  sections: SectionsPanel,
  preview: PreviewPanel,
  settings: SettingsPanel,
} as const
const NAMES = Object.keys(PANELS) as (keyof typeof PANELS)[]

/** Banners, homepage with its preview, and what the shop says of itself. */
const ContentPage = () => {
  const text = useText()
  const { dir } = useLocale()
  const { error } = useContentSettings(featureOn("content"))
  const isOff = !featureOn("content") || isNotThere(error)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text("content.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("content.hint")}
        </Text>
      </div>
      {isOff ? (
        <FeatureOff feature="content" />
      ) : (
        <Tabs defaultValue={NAMES[0]} dir={dir}>
          <Tabs.List className="px-6 py-3">
            {NAMES.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {text(`content.tab.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {NAMES.map((name) => {
            const Panel = PANELS[name]
            return (
              <Tabs.Content key={name} value={name} className="border-t">
                <Panel />
              </Tabs.Content>
            )
          })}
        </Tabs>
      )}
    </Container>
  )
}

export default ContentPage

export const config = defineRouteConfig({
  label: "content.title",
  icon: Newspaper,
  translationNs: "saptmarkets",
})
