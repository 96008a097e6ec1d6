import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Language } from "../../lib/i18n/translate"
import { channelLocations } from "../stock/levels"
import type { ComboDefinition } from "./combo-definitions"
import {
  comboCosts,
  comboFigures,
  type ComboInCurrencies,
} from "./combo-figures"
import { dealsInStock } from "./combo-stock"
import { comboWarnings } from "./combo-warnings"

/** Whole deals that a channel's branches can sell. */
export type ChannelAvailability = {
  sales_channel_id: string
  sales_channel_name: string
  available_quantity: number | null
}

/** What a merchant wants to know of a deal before and while it is sold. */
export async function comboInsights(
  container: MedusaContainer,
  combos: ComboInCurrencies,
  language: Language
) {
  const [first] = combos
  if (!first) {
    return { figures: [], availability: [], warnings: [] }
  }
  const [costs, availability, retired] = await Promise.all([
    comboCosts(container, [combos]),
    channelAvailability(container, first.combo),
    retiredVariants(container, first.combo),
  ])
  const figures = comboFigures(combos, costs)
  return {
    figures,
    availability,
    warnings: comboWarnings(combos, {
      figures,
      availability,
      retired,
      language,
    }),
  }
}

async function channelAvailability(
  container: MedusaContainer,
  combo: ComboDefinition
): Promise<ChannelAvailability[]> {
  const channels = (combo.variant?.product.sales_channels ?? []).flatMap(
    (channel) => channel?.id ?? []
  )
  if (!channels.length) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel",
    fields: ["id", "name"],
    filters: { id: channels },
  })
  const rows = [...data].sort((a, b) => a.name.localeCompare(b.name))
  return Promise.all(
    rows.map(async ({ id, name }) => ({
      sales_channel_id: id,
      sales_channel_name: name,
      available_quantity: dealsInStock(
        combo,
        await channelLocations(container, [id])
      ),
    }))
  )
}

/** Of the choices: variants of units that are no longer sold. */
async function retiredVariants(
  container: MedusaContainer,
  combo: ComboDefinition
): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_unit",
    fields: ["variant_id"],
    filters: {
      variant_id: combo.slots.flatMap((slot) =>
        slot.choices.map((choice) => choice.variant_id)
      ),
      is_active: false,
    },
  })
  return new Set(data.map((row) => row.variant_id))
}
