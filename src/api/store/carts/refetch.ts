import type { MedusaRequest } from "@medusajs/framework/http"
import { refetchCart } from "@medusajs/medusa/api/store/carts/helpers"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"

/** The cart with the fields that the caller asked of the core's route. */
export function askedCart(req: MedusaRequest, cartId: string) {
  return refetchCart(
    cartId,
    req.scope,
    req.queryConfig?.fields ?? defaultStoreCartFields
  )
}
