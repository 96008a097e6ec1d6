import {
  adminOnly,
  couriersOnly,
  everybody,
  type RightsRow,
} from "./rights-row"

/** Store routes for the signed-in customer, each for himself. */
const customers = (status: number): RightsRow["expected"] => ({
  nobody: 400,
  guest: 401,
  customer: status,
  other_customer: status,
  courier: 400,
  other_courier: 400,
  admin: 400,
})

const body = () => ({})

/** Live events, tickets and inboxes. */
export const realtimeRights: RightsRow[] = [
  { route: "GET /store/notifications", expected: customers(200) },
  { route: "POST /store/notifications/read", body, expected: customers(200) },
  {
    route: "DELETE /store/notifications/:id",
    path: () => "/store/notifications/noti_none",
    expected: customers(404),
  },
  { route: "POST /store/realtime/tickets", body, expected: customers(201) },
  { route: "GET /courier/notifications", expected: couriersOnly(200) },
  {
    route: "POST /courier/notifications/read",
    body,
    expected: couriersOnly(200),
  },
  {
    route: "DELETE /courier/notifications/:id",
    path: () => "/courier/notifications/noti_none",
    expected: couriersOnly(404),
  },
  {
    route: "POST /courier/realtime/tickets",
    body,
    expected: couriersOnly(201),
  },
  { route: "GET /admin/inbox", expected: adminOnly(200) },
  { route: "POST /admin/inbox/read", body, expected: adminOnly(200) },
  {
    route: "DELETE /admin/inbox/:id",
    path: () => "/admin/inbox/noti_none",
    expected: adminOnly(404),
  },
  { route: "POST /admin/realtime/tickets", body, expected: adminOnly(201) },
  {
    route: "POST /track/:token/rating",
    path: () => "/track/forged/rating",
    body: () => ({ stars: 5 }),
    expected: everybody(404),
  },
  {
    route: "GET /track/assets/:file",
    path: () => "/track/assets/leaflet.css",
    expected: everybody(200),
  },
  // A ticket opens it, whoever brings it.
  { route: "GET /events", expected: everybody(401) },
]
