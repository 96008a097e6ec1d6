/** Couriers, their shifts, and what becomes of a delivery. */
export const couriersEn = {
  delivery_state: "Delivery {id} is {status}: it cannot become {to}.",
  delivery_taken: "Delivery {id} is with {courier}.",
  courier_full:
    "{courier} has as many deliveries as he can take at once: {most}.",
  courier_overloaded: "{courier} would carry {weight} kg, at most {most}.",
  courier_inactive: "{courier} is suspended and gets no deliveries.",
  courier_suspended: "Your account is suspended. Ask your branch.",
  courier_registration_closed: "Couriers are registered by the shop only.",
} as const
