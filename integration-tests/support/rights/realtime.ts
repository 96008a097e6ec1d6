import type { RightsRow } from "../rights-matrix"

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

const couriers = (status: number): RightsRow["expected"] => ({
  nobody: 401,
  guest: 401,
  customer: 401,
  other_customer: 401,
  courier: status,
  other_courier: status,
  admin: 401,
})

const admins = (status: number): RightsRow["expected"] => ({
  nobody: 401,
  guest: 401,
  customer: 401,
  other_customer: 401,
  courier: 401,
  other_courier: 401,
  admin: status,
})

const everybody = (status: number): RightsRow["expected"] => ({
  nobody: status,
  guest: status,
  customer: status,
  other_customer: status,
  courier: status,
  other_courier: status,
  admin: status,
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
  { route: "GET /courier/notifications", expected: couriers(200) },
  { route: "POST /courier/notifications/read", body, expected: couriers(200) },
  {
    route: "DELETE /courier/notifications/:id",
    path: () => "/courier/notifications/noti_none",
    expected: couriers(404),
  },
  { route: "POST /courier/realtime/tickets", body, expected: couriers(201) },
  { route: "GET /admin/inbox", expected: admins(200) },
  { route: "POST /admin/inbox/read", body, expected: admins(200) },
  {
    route: "DELETE /admin/inbox/:id",
    path: () => "/admin/inbox/noti_none",
    expected: admins(404),
  },
  { route: "POST /admin/realtime/tickets", body, expected: admins(201) },
  // A ticket opens it, whoever brings it.
  { route: "GET /events", expected: everybody(401) },
]
