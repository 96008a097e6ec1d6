import {
  adminOnly,
  couriersOnly,
  type MatrixRecords,
  type RightsRow,
} from "./rights-row"

const courier = ({ courierId }: MatrixRecords) => `/admin/couriers/${courierId}`

const own =
  (step = "") =>
  ({ deliveryId }: MatrixRecords) =>
    `/courier/deliveries/${deliveryId}${step}`

/** A step of the courier's own delivery; nobody else has heard of it. */
const step = (name: string, body: object = {}): RightsRow => ({
  route: `POST /courier/deliveries/:id/${name}`,
  path: own(`/${name}`),
  body: () => body,
  expected: couriersOnly(200, 404),
})

/** Couriers, their shifts and what they do with deliveries. */
export const courierRows: RightsRow[] = [
  { route: "GET /courier/me", expected: couriersOnly(200) },
  // He has none until a merchant gives him one.
  { route: "GET /courier/me/photo", expected: couriersOnly(404) },
  {
    route: "POST /courier/shifts/start",
    body: () => ({}),
    expected: couriersOnly(200),
  },
  {
    // The matrix's courier has a job; the other was never on duty.
    route: "POST /courier/shifts/end",
    body: () => ({}),
    expected: couriersOnly(409),
  },
  { route: "GET /courier/history", expected: couriersOnly(200) },
  { route: "GET /courier/deliveries", expected: couriersOnly(200) },
  {
    route: "GET /courier/deliveries/:id",
    path: own(),
    expected: couriersOnly(200, 404),
  },
  step("accept"),
  step("decline"),
  step("pick-up"),
  step("arrive"),
  step("deliver"),
  step("fail", { reason: "customer_absent" }),
  {
    route: "POST /courier/deliveries/:id/proofs",
    path: own("/proofs?kind=photo"),
    headers: { "content-type": "image/jpeg" },
    body: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    expected: couriersOnly(200, 404),
  },
  {
    route: "GET /courier/deliveries/:id/proofs/:proof_id",
    path: own("/proofs/dproof_none"),
    expected: couriersOnly(404),
  },
  {
    route: "GET /admin/deliveries/:id/proofs/:proof_id",
    path: ({ deliveryId }) =>
      `/admin/deliveries/${deliveryId}/proofs/dproof_none`,
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/deliveries/:id/unlock-pin",
    path: ({ deliveryId }) => `/admin/deliveries/${deliveryId}/unlock-pin`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  { route: "GET /admin/couriers", expected: adminOnly(200) },
  {
    route: "POST /admin/couriers",
    body: () => ({
      first_name: "Matrix",
      last_name: "Rider",
      email: "matrix@example.com",
      password: "supersecret-1",
      phone: "+966500000000",
      vehicle_type: "car",
      location_id: "sloc_none",
    }),
    expected: adminOnly(400),
  },
  { route: "GET /admin/couriers/:id", path: courier, expected: adminOnly(200) },
  {
    route: "POST /admin/couriers/:id",
    path: courier,
    body: () => ({ vehicle_plate: "ABC 123" }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/couriers/:id/photo",
    path: (records) => `${courier(records)}/photo`,
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/couriers/:id/photo",
    path: (records) => `${courier(records)}/photo`,
    headers: { "content-type": "image/jpeg" },
    body: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/couriers/:id/photo",
    path: (records) => `${courier(records)}/photo`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/couriers/:id/suspend",
    path: (records) => `${courier(records)}/suspend`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/couriers/:id/reinstate",
    path: (records) => `${courier(records)}/reinstate`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/couriers/:id/end-shift",
    path: (records) => `${courier(records)}/end-shift`,
    body: () => ({}),
    expected: adminOnly(409),
  },
  {
    route: "GET /admin/couriers/:id/history",
    path: (records) => `${courier(records)}/history`,
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/couriers/:id/shifts",
    path: (records) => `${courier(records)}/shifts`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/couriers/:id/shifts",
    path: (records) => `${courier(records)}/shifts`,
    body: () => ({
      planned_start: "2030-01-01T08:00:00Z",
      planned_end: "2030-01-01T16:00:00Z",
    }),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/couriers/:id/shifts/:shift_id",
    path: (records) => `${courier(records)}/shifts/dshift_none`,
    expected: adminOnly(404),
  },
]
