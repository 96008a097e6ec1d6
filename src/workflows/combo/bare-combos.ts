import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { comboVariants } from "../../queries/combo/combo-definitions"
import { comboService } from "./combo-rows"

/** Combo ids by the variants that are combos themselves. */
export async function combosOfVariants(
  container: MedusaContainer,
  variantIds: (string | null | undefined)[]
): Promise<Map<string, string>> {
  const ids = [...new Set(variantIds.flatMap((id) => id ?? []))]
  if (!ids.length) {
    return new Map()
  }
  const combos = await comboService(container).listCombos(
    { variant_id: ids },
    { select: ["id", "variant_id"], take: ids.length }
  )
  return new Map(combos.map((combo) => [combo.variant_id, combo.id]))
}

/** Which of these products are combos. */
export async function combosOfProducts(
  container: MedusaContainer,
  productIds: string[]
): Promise<Set<string>> {
  if (!productIds.length) {
    return new Set()
  }
  const combos = await comboService(container).listCombos(
    { product_id: productIds },
    { select: ["id", "product_id"], take: productIds.length }
  )
  return new Set(combos.map((combo) => combo.product_id))
}

/**
 * A combo's own variant is the name of the deal: it has no stock and must
 * never become a line.
 * @throws SuiteError 400 `combo_variant_bare`
 */
export async function refuseBareCombos(
  container: MedusaContainer,
  variantIds: (string | null | undefined)[],
  locale?: string | null
): Promise<void> {
  const combos = await combosOfVariants(container, variantIds)
  const [variantId] = combos.keys()
  if (variantId) {
    const variants = await comboVariants(container, [variantId], {
      locale: locale ?? undefined,
    })
    const combo = variants.get(variantId)?.product.title ?? variantId
    throw new SuiteError(
      "not_allowed",
      "combo_variant_bare",
      { combo },
      [],
      languageOf(locale)
    )
  }
}
