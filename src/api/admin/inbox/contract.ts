import { defineContract } from "../../../lib/http/contract"
import { idParams } from "../../../lib/http/schemas"
import {
  dismissedShape,
  inboxQuery,
  inboxShape,
  readBody,
  readShape,
} from "../../realtime-schemas"

export const listAdminInbox = defineContract({
  id: "listAdminInbox",
  method: "GET",
  path: "/admin/inbox",
  actor: "admin",
  feature: "realtime",
  tag: "Notifications",
  summary: "Read the inbox",
  description:
    "The newest first, in the request's language, with the number of unread ones.",
  query: inboxQuery,
  response: inboxShape,
})

export const readAdminInbox = defineContract({
  id: "readAdminInbox",
  method: "POST",
  path: "/admin/inbox/read",
  actor: "admin",
  feature: "realtime",
  tag: "Notifications",
  summary: "Mark messages as read",
  description: "These, or all without `ids`. Ids of others change nothing.",
  body: readBody,
  response: readShape,
})

export const dismissAdminInbox = defineContract({
  id: "dismissAdminInbox",
  method: "DELETE",
  path: "/admin/inbox/:id",
  actor: "admin",
  feature: "realtime",
  tag: "Notifications",
  summary: "Take a message out of the inbox",
  params: idParams,
  response: dismissedShape,
  errors: ["not_found"],
})
