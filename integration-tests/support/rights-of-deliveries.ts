import {
  adminOnly,
  customersOnly,
  everybody,
  type RightsRow,
} from "./rights-row"

/** Who may accept, dispatch and follow deliveries. */
export const deliveryRows: RightsRow[] = [
  {
    route: "POST /admin/orders/:id/accept",
    path: ({ orderId }) => `/admin/orders/${orderId}/accept`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  { route: "GET /admin/deliveries", expected: adminOnly(200) },
  {
    route: "GET /admin/deliveries/:id",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/deliveries/:id/assign",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/assign`,
    body: ({ courierId }) => ({ courier_id: courierId }),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/deliveries/:id/reassign",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/reassign`,
    body: ({ courierId }) => ({
      courier_id: "cour_none",
      from_courier_id: courierId,
    }),
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/deliveries/:id/unassign",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/unassign`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/deliveries/:id/cancel",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/cancel`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/deliveries/:id/return",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/return`,
    body: () => ({}),
    // It has not failed.
    expected: adminOnly(409),
  },
  {
    route: "POST /admin/deliveries/:id/retry",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/retry`,
    body: () => ({}),
    expected: adminOnly(409),
  },
  {
    route: "GET /admin/deliveries/:id/track",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/track`,
    // It was not picked up yet.
    expected: adminOnly(404),
  },
  { route: "GET /admin/delivery-routes", expected: adminOnly(200) },
  {
    route: "GET /store/orders/:id/delivery",
    path: ({ orderId }) => `/store/orders/${orderId}/delivery`,
    expected: customersOnly(200, 404),
  },
  {
    route: "POST /store/orders/:id/delivery/rating",
    path: ({ orderId }) => `/store/orders/${orderId}/delivery/rating`,
    body: () => ({ stars: 5 }),
    // It was not delivered yet.
    expected: customersOnly(409, 404),
  },
  {
    route: "POST /store/orders/:id/tracking-link",
    path: ({ orderId }) => `/store/orders/${orderId}/tracking-link`,
    body: () => ({}),
    // Without an account one has to know the e-mail.
    expected: { ...customersOnly(200, 404), guest: 404 },
  },
  {
    route: "GET /track/:token",
    path: () => "/track/forged",
    expected: everybody(404),
  },
]
