import type { OdooKind } from "../../modules/odoo/constants"
import { retryInventory, syncInventory } from "./inventory/sync-inventory"
import { retryPrices, syncPrices } from "./pricing/sync-prices"
import { retryOrderState, syncOrderState } from "./orders/sync-state"
import { retryOrder, syncOrders } from "./orders/sync-orders"
import { retryProduct, syncProducts } from "./products/sync-products"
import type { RunContext } from "./runs/run-kind"

/** How each kind is kept in step. */
export const SYNCHRONIZERS: Record<
  OdooKind,
  (context: RunContext) => Promise<void>
> = {
  products: syncProducts,
  inventory: syncInventory,
  pricing: syncPrices,
  orders: syncOrders,
  order_state: syncOrderState,
}

/** How one record of a kind is tried again. */
export const RETRIES: Record<
  OdooKind,
  (context: Omit<RunContext, "run">, recordId: string) => Promise<void>
> = {
  products: retryProduct,
  inventory: retryInventory,
  pricing: retryPrices,
  orders: retryOrder,
  order_state: retryOrderState,
}
