import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { comboAvailability } from "../../../queries/combo/combo-availability"
import { exactAvailability } from "../../../queries/unit/exact-availability"
import { featureOn } from "../../../suite-options"

type Variant = { id?: string; inventory_quantity?: unknown } | null

type WithVariants = { variants?: Variant[] | null } | null

/** Answers of the core's product and variant routes. */
type Body = {
  products?: WithVariants[]
  product?: WithVariants
  variants?: Variant[]
  variant?: Variant
}

type StoreRequest = MedusaRequest & {
  publishable_key_context?: { sales_channel_ids: string[] }
}

/**
 * The core computes `inventory_quantity` in floating point: 0.3 kg holds two
 * times 0.1 kg there. Answers that carry it are corrected, so that they say
 * the same as the units of the product and as the cart. A combo has no stock of
 * its own there: it shows how many deals its parts make.
 */
export function correctAvailability(
  req: StoreRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (req.method !== "GET" || !(featureOn("units") || featureOn("combos"))) {
    return next()
  }
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const variants = countedVariants(body as Body | undefined)
    const channel = salesChannelOf(req)
    if (!variants.length || !channel) {
      return json(body)
    }
    correct(req, variants, channel)
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        const cause = error instanceof Error ? error : new Error(String(error))
        logger.error("The availability of an answer is not exact.", cause)
      })
      .finally(() => json(body))
    return res
  }
  next()
}

const NONE: ReadonlyMap<string, number> = new Map()

async function correct(
  req: StoreRequest,
  variants: NonNullable<Variant>[],
  channel: string
): Promise<void> {
  const ids = variants.flatMap((variant) => variant.id ?? [])
  const [exact, combos] = await Promise.all([
    featureOn("units") ? exactAvailability(req.scope, ids, channel) : NONE,
    featureOn("combos") ? comboAvailability(req.scope, ids, channel) : NONE,
  ])
  for (const variant of variants) {
    const id = variant.id ?? ""
    variant.inventory_quantity =
      combos.get(id) ?? exact.get(id) ?? variant.inventory_quantity
  }
}

/** Variants whose stock the answer tells. */
function countedVariants(body: Body | undefined): NonNullable<Variant>[] {
  const ofProducts = [...(body?.products ?? []), body?.product].flatMap(
    (product) => product?.variants ?? []
  )
  return [...ofProducts, ...(body?.variants ?? []), body?.variant].filter(
    (variant): variant is NonNullable<Variant> =>
      typeof variant?.inventory_quantity === "number"
  )
}

/** The one channel that the core counts for: the key's, or the query's. */
function salesChannelOf(req: StoreRequest): string | undefined {
  const ofKey = req.publishable_key_context?.sales_channel_ids ?? []
  const asked = [req.query.sales_channel_id ?? []].flat()
  return ofKey.length === 1
    ? ofKey[0]
    : asked.length === 1 && typeof asked[0] === "string"
      ? asked[0]
      : undefined
}
