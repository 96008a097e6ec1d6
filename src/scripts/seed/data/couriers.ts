import type { VehicleType } from "../../../modules/delivery/constants"
import type { BranchHandle } from "../branches"
import type { Metres } from "../street"

export type DemoCourier = {
  email: string
  first_name: string
  last_name: string
  phone: string
  employee_number: string
  vehicle_type: VehicleType
  vehicle_plate: string | null
  capacity_orders: number
  /** Kilograms. */
  capacity_weight: number
  branch: BranchHandle
  locale: "en-US" | "ar-SA"
  /** From the branch, for who is on duty. */
  stands: Metres | null
}

/** A demo courier's login, by his number. */
export const courierEmail = (number: number): string =>
  `courier${number}@saptmarkets.test`

const courier = (
  number: number,
  branch: BranchHandle,
  [first_name, last_name]: [string, string],
  [vehicle_type, vehicle_plate]: [VehicleType, string | null],
  [capacity_orders, capacity_weight]: [number, number],
  stands: DemoCourier["stands"]
): DemoCourier => ({
  email: courierEmail(number),
  first_name,
  last_name,
  phone: `+96650765430${number}`,
  employee_number: `C-00${number}`,
  vehicle_type,
  vehicle_plate,
  capacity_orders,
  capacity_weight,
  branch,
  locale: /[a-z]/.test(first_name) ? "en-US" : "ar-SA",
  stands,
})

/** The couriers of the demo: six on duty, one off duty, one suspended. */
export const demoCouriers: DemoCourier[] = [
  courier(
    1,
    "riyadh-olaya",
    ["عمر", "الحربي"],
    ["motorcycle", "أ ب ج 1201"],
    [4, 40],
    [300, -200]
  ),
  courier(
    2,
    "riyadh-olaya",
    ["Imran", "Khan"],
    ["motorcycle", "KSA 4410"],
    [4, 40],
    [900, 1400]
  ),
  courier(
    3,
    "riyadh-olaya",
    ["سالم", "الدوسري"],
    ["car", "د ر س 7780"],
    [8, 150],
    [-1600, 700]
  ),
  courier(
    4,
    "riyadh-olaya",
    ["Ramesh", "Nair"],
    ["bicycle", null],
    [2, 15],
    [150, 120]
  ),
  courier(
    5,
    "riyadh-olaya",
    ["بندر", "العنزي"],
    ["van", "ب ن د 0933"],
    [12, 400],
    null
  ),
  courier(
    6,
    "kuwait-salmiya",
    ["يوسف", "الصباح"],
    ["car", "KWT 14-2207"],
    [8, 150],
    [400, -350]
  ),
  courier(
    7,
    "kuwait-salmiya",
    ["Joseph", "Mathew"],
    ["motorcycle", "KWT 9-1180"],
    [4, 40],
    [-700, -900]
  ),
  courier(
    8,
    "kuwait-salmiya",
    ["ماجد", "الرشيدي"],
    ["motorcycle", "KWT 9-3016"],
    [4, 40],
    null
  ),
]

/** He lost his licence: his token works nowhere. */
export const SUSPENDED_COURIER = courierEmail(8)
