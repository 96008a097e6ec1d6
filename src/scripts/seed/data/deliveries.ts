import type { DeliveryStatus } from "../../../modules/delivery/constants"
import type { Metres } from "../street"

/** A delivery of the demo that is in this state now. */
export type DemoDelivery = {
  /** Number of its order in the plan. */
  order: number
  state: DeliveryStatus
  /** Mailbox of who ordered; the plan's own customer without. */
  customer?: string
  /** Number of who has it; nobody while it waits. */
  courier?: number
  /** From the branch. */
  door: Metres
  /** When it was ordered. */
  minutes_ago: number
  /** Paid at the door. */
  is_cash?: boolean
  /** The customer's words to the courier. */
  note?: string
}

/** One or two for each state, in both cities. */
export const demoDeliveries: readonly DemoDelivery[] = [
  {
    order: 26,
    state: "unassigned",
    door: [1900, 350],
    minutes_ago: 6,
    is_cash: true,
    note: "الدور الثاني، الشقة 7",
  },
  { order: 5, state: "unassigned", door: [-900, -2600], minutes_ago: 3 },
  {
    order: 3,
    state: "assigned",
    courier: 1,
    door: [2600, -1200],
    minutes_ago: 12,
    is_cash: true,
    note: "Please call from the gate",
  },
  {
    order: 6,
    state: "assigned",
    courier: 6,
    door: [700, -1500],
    minutes_ago: 9,
  },
  {
    order: 15,
    state: "accepted",
    customer: "sara.qahtani",
    courier: 2,
    door: [800, 1700],
    minutes_ago: 18,
  },
  {
    order: 13,
    state: "picked_up",
    courier: 7,
    door: [-600, -4800],
    minutes_ago: 24,
    is_cash: true,
  },
  // Past its promise: the board shows it as late.
  {
    order: 25,
    state: "arrived",
    courier: 3,
    door: [3800, 900],
    minutes_ago: 55,
  },
  {
    order: 22,
    state: "delivered",
    courier: 6,
    door: [500, 1100],
    minutes_ago: 70,
    is_cash: true,
  },
  {
    order: 23,
    state: "failed",
    customer: "faisal.otaibi",
    courier: 3,
    door: [-1500, -1900],
    minutes_ago: 95,
    is_cash: true,
  },
  {
    order: 2,
    state: "cancelled",
    courier: 2,
    door: [-400, 2200],
    minutes_ago: 130,
    is_cash: true,
  },
  {
    order: 12,
    state: "returned",
    courier: 7,
    door: [900, -700],
    minutes_ago: 180,
  },
]

export type Stage = Exclude<DeliveryStatus, "unassigned">

/** The states that lead to each. */
export const WAY_TO: Record<DeliveryStatus, readonly Stage[]> = {
  unassigned: [],
  assigned: ["assigned"],
  accepted: ["assigned", "accepted"],
  picked_up: ["assigned", "accepted", "picked_up"],
  arrived: ["assigned", "accepted", "picked_up", "arrived"],
  delivered: ["assigned", "accepted", "picked_up", "arrived", "delivered"],
  failed: ["assigned", "accepted", "picked_up", "arrived", "failed"],
  cancelled: ["assigned", "cancelled"],
  returned: [
    "assigned",
    "accepted",
    "picked_up",
    "arrived",
    "failed",
    "returned",
  ],
}

/** Minutes from the order to each state. */
export const MINUTES: Record<Stage, number> = {
  assigned: 2,
  accepted: 4,
  picked_up: 15,
  arrived: 31,
  delivered: 34,
  failed: 42,
  returned: 75,
  cancelled: 20,
}

/** How late the nth past delivery is, in minutes, and what was said of it. */
export const PAST: readonly {
  late: number
  stars: number | null
  comment: string | null
}[] = [
  { late: 0, stars: 5, comment: "سريع ومهذب" },
  { late: -6, stars: 5, comment: null },
  { late: 22, stars: 3, comment: "Late, but all was there" },
  { late: 2, stars: null, comment: null },
  { late: -3, stars: 4, comment: null },
]
