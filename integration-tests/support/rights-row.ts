import type { ActorName } from "./actors"
import type { RouteName } from "./covers"

/** Records that the rows' addresses and bodies point at. */
export type MatrixRecords = {
  unitId: string
  /** A unit that no product uses. */
  spareUnitId: string
  productId: string
  /** The product's one variant. */
  variantId: string
  comboId: string
  /** A combo that may go. */
  spareComboId: string
  bannerId: string
  /** A banner that may go. */
  spareBannerId: string
  sectionId: string
  /** A section that may go. */
  spareSectionId: string
  categoryId: string
  /** The courier of the matrix. */
  courierId: string
  /** The customer's. */
  orderId: string
  /** Of that order, assigned to the courier. */
  deliveryId: string
}

/** Status that each actor gets from a route. */
export type RightsRow = {
  route: RouteName
  /** Address with its ids; the route's own path when absent. */
  path?: (records: MatrixRecords) => string
  body?: (records: MatrixRecords) => unknown
  headers?: Record<string, string>
  expected: Record<ActorName, number>
}

/** Store routes: the publishable key opens them, a token alone does not. */
export const behindKey = (status: number): RightsRow["expected"] => ({
  nobody: 400,
  guest: status,
  customer: status,
  other_customer: status,
  courier: 400,
  other_courier: 400,
  admin: 400,
})

/** Store routes of a customer; `other` is what another's order gets. */
export const customersOnly = (
  status: number,
  other: number
): RightsRow["expected"] => ({
  ...behindKey(401),
  customer: status,
  other_customer: other,
})

export const adminOnly = (status: number): RightsRow["expected"] => ({
  nobody: 401,
  guest: 401,
  customer: 401,
  other_customer: 401,
  courier: 401,
  other_courier: 401,
  admin: status,
})

export const everybody = (status: number): RightsRow["expected"] => ({
  nobody: status,
  guest: status,
  customer: status,
  other_customer: status,
  courier: status,
  other_courier: status,
  admin: status,
})

/** Courier routes; `other` is what a courier gets whose it is not. */
export const couriersOnly = (
  status: number,
  other: number = status
): RightsRow["expected"] => ({
  nobody: 401,
  guest: 401,
  customer: 401,
  other_customer: 401,
  courier: status,
  other_courier: other,
  admin: 401,
})
