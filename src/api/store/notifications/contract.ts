import { defineContract } from "../../../lib/http/contract"
import { idParams } from "../../../lib/http/schemas"
import {
  dismissedShape,
  inboxQuery,
  inboxShape,
  readBody,
  readShape,
} from "../../realtime-schemas"

export const listStoreNotifications = defineContract({
  id: "listStoreNotifications",
  method: "GET",
  path: "/store/notifications",
  actor: "customer",
  feature: "realtime",
  tag: "Notifications",
  summary: "Read the inbox",
  description:
    "The newest first, in the request's language, with the number of unread ones.",
  query: inboxQuery,
  response: inboxShape,
})

export const readStoreNotifications = defineContract({
  id: "readStoreNotifications",
  method: "POST",
  path: "/store/notifications/read",
  actor: "customer",
  feature: "realtime",
  tag: "Notifications",
  summary: "Mark messages as read",
  description: "These, or all without `ids`. Ids of others change nothing.",
  body: readBody,
  response: readShape,
})

export const dismissStoreNotifications = defineContract({
  id: "dismissStoreNotifications",
  method: "DELETE",
  path: "/store/notifications/:id",
  actor: "customer",
  feature: "realtime",
  tag: "Notifications",
  summary: "Take a message out of the inbox",
  params: idParams,
  response: dismissedShape,
  errors: ["not_found"],
})
