import type { VehicleType } from "../../modules/delivery/constants"

/** What a merchant says of a courier. */
export type CourierProfile = {
  first_name: string
  last_name: string
  phone: string
  employee_number?: string | null
  vehicle_type: VehicleType
  vehicle_plate?: string | null
  /** Kilograms as decimal text; null is no bound. */
  capacity_weight?: string | null
  capacity_orders?: number
  /** Home branch: a stock location. */
  location_id: string
  /** BCP 47: the language he reads. */
  locale?: string | null
}

export type CreateCourierInput = CourierProfile & {
  email: string
  /** Without it he signs in with an account he has already. */
  password?: string
  /**
   * The e-mail belongs to an account of the shop (he is a customer, too): he
   * keeps that account's password.
   */
  use_existing_account?: boolean
}

export type UpdateCourierInput = Partial<CourierProfile> & {
  id: string
  email?: string
  password?: string
}
