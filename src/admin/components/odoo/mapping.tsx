import { Heading, Text } from "@medusajs/ui"
import {
  useCustomerGroups,
  useOdooMappings,
  type OdooMapping,
} from "../../lib/odoo"
import { useBranches } from "../../lib/stock"
import { useText } from "../../lib/text"
import { EmptyState, ErrorState, LoadingState } from "../shared/states"
import { MappingTable } from "./mapping-table"

/** Which location is which branch, and which list is for whom. */
export function Mapping() {
  const text = useText()
  const mappings = useOdooMappings()
  const { data: branches } = useBranches()
  const { data: groups } = useCustomerGroups()
  if (mappings.error) {
    return (
      <ErrorState
        error={mappings.error}
        onRetry={() => void mappings.refetch()}
      />
    )
  }
  if (!mappings.data || !branches || !groups) {
    return <LoadingState />
  }
  const of = (type: OdooMapping["type"]) =>
    mappings.data.mappings.filter((mapping) => mapping.type === type)
  const locations = of("location")
  const lists = of("price_list")
  return (
    <div className="divide-y">
      <Part
        title={text("odoo.mapping.locations")}
        hint={text("odoo.mapping.locationsHint")}
      />
      {locations.length ? (
        <MappingTable
          column={text("odoo.mapping.branch")}
          mappings={locations}
          choices={branches}
        />
      ) : (
        <EmptyState title={text("odoo.mapping.noLocations")} />
      )}
      <Part
        title={text("odoo.mapping.priceLists")}
        hint={text("odoo.mapping.priceListsHint")}
      />
      {lists.length ? (
        <MappingTable
          column={text("odoo.mapping.group")}
          mappings={lists}
          choices={groups}
        />
      ) : (
        <EmptyState title={text("odoo.mapping.noPriceLists")} />
      )}
    </div>
  )
}

function Part({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="px-6 py-4">
      <Heading level="h3">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </div>
  )
}
