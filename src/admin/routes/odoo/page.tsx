import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowPath } from "@medusajs/icons"
import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import { Connection } from "../../components/odoo/connection"
import { History } from "../../components/odoo/history"
import { KindsTable } from "../../components/odoo/kinds-table"
import { Mapping } from "../../components/odoo/mapping"
import { Problems } from "../../components/odoo/problems"
import { Loaded } from "../../components/shared/loaded"
import { FeatureOff } from "../../components/shared/page-frame"
import { isNotThere } from "../../lib/errors"
import { featureOn, hideMenuEntryWithout } from "../../lib/features"
import { useFormat } from "../../lib/format"
import { useLocale } from "../../lib/locale"
import { useOdooStatus, type OdooStatus } from "../../lib/odoo"
import { useText } from "../../lib/text"

hideMenuEntryWithout("odoo", "/odoo")

/** Odoo: the connection, runs, what failed, and what is what. */
const OdooPage = () => {
  const text = useText()
  const status = useOdooStatus(featureOn("odoo"))
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="px-6 py-4">
        <Heading>{text("odoo.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text("odoo.hint")}
        </Text>
      </Container>
      {content()}
    </div>
  )

  function content() {
    const isOff = !featureOn("odoo") || isNotThere(status.error)
    if (isOff) {
      return (
        <Container className="p-0">
          <FeatureOff feature="odoo" />
        </Container>
      )
    }
    if (status.error || !status.data) {
      return (
        <Container className="p-0">
          <Loaded query={status}>{() => null}</Loaded>
        </Container>
      )
    }
    const { odoo } = status.data
    return (
      <>
        <Connection status={odoo} />
        <KindsTable status={odoo} />
        <Lists odoo={odoo} />
      </>
    )
  }
}

/** Problems, mapping and history beside each other. */
function Lists({ odoo }: { odoo: OdooStatus }) {
  const text = useText()
  const format = useFormat()
  const { dir } = useLocale()
  const { failed, dead, conflict } = odoo.problems
  const problems = failed + dead + conflict
  return (
    <Container className="p-0">
      <Tabs defaultValue="problems" dir={dir}>
        <Tabs.List className="border-ui-border-base border-b px-6 py-3">
          <Tabs.Trigger value="problems">
            {text("odoo.tabs.problems")}
            {problems > 0 && ` (${format.number(problems)})`}
          </Tabs.Trigger>
          {odoo.configured && (
            <Tabs.Trigger value="mapping">
              {text("odoo.tabs.mapping")}
            </Tabs.Trigger>
          )}
          <Tabs.Trigger value="history">
            {text("odoo.tabs.history")}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="problems">
          <Problems />
        </Tabs.Content>
        {odoo.configured && (
          <Tabs.Content value="mapping">
            <Mapping />
          </Tabs.Content>
        )}
        <Tabs.Content value="history">
          <History />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export default OdooPage

export const config = defineRouteConfig({
  label: "odoo.title",
  icon: ArrowPath,
  translationNs: "saptmarkets",
  rank: 90,
})
