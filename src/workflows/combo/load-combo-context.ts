import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decimalsByCurrency } from "../../queries/currencies"
import type { ComboSlotInput } from "./combo-input"
import type { ComboContext } from "./validate-combo"

/** What checking a combo needs to know of the store. */
export async function loadComboContext(
  container: MedusaContainer,
  input: { slots?: ComboSlotInput[]; sales_channel_ids?: string[] }
): Promise<Omit<ComboContext, "known_ids">> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const choices = (input.slots ?? []).flatMap((slot) => slot.choices)
  const ids = [...new Set(choices.map((choice) => choice.variant_id))]
  const channels = input.sales_channel_ids ?? []
  const [currencies, variants, combos, sales_channels] = await Promise.all([
    decimalsByCurrency(container),
    ids.length
      ? query.graph({
          entity: "product_variant",
          fields: ["id", "title", "product.title"],
          filters: { id: ids },
        })
      : { data: [] },
    ids.length
      ? query.graph({
          entity: "combo",
          fields: ["variant_id"],
          filters: { variant_id: ids },
        })
      : { data: [] },
    channels.length
      ? query.graph({
          entity: "sales_channel",
          fields: ["id"],
          filters: { id: channels },
        })
      : { data: [] },
  ])
  return {
    currencies,
    variants: new Map(
      variants.data.map(({ id, title, product }) => [
        id,
        product?.title ?? title,
      ])
    ),
    combos: new Set(combos.data.map((combo) => combo.variant_id)),
    sales_channels: new Set(sales_channels.data.map(({ id }) => id)),
  }
}
