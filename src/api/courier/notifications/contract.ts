import { defineContract } from "../../../lib/http/contract"
import { idParams } from "../../../lib/http/schemas"
import {
  dismissedShape,
  inboxQuery,
  inboxShape,
  readBody,
  readShape,
} from "../../realtime-schemas"

export const listCourierNotifications = defineContract({
  id: "listCourierNotifications",
  method: "GET",
  path: "/courier/notifications",
  actor: "courier",
  feature: "realtime",
  tag: "Notifications",
  summary: "Read the inbox",
  description:
    "The newest first, in the request's language, with the number of unread ones.",
  query: inboxQuery,
  response: inboxShape,
})

export const readCourierNotifications = defineContract({
  id: "readCourierNotifications",
  method: "POST",
  path: "/courier/notifications/read",
  actor: "courier",
  feature: "realtime",
  tag: "Notifications",
  summary: "Mark messages as read",
  description: "These, or all without `ids`. Ids of others change nothing.",
  body: readBody,
  response: readShape,
})

export const dismissCourierNotifications = defineContract({
  id: "dismissCourierNotifications",
  method: "DELETE",
  path: "/courier/notifications/:id",
  actor: "courier",
  feature: "realtime",
  tag: "Notifications",
  summary: "Take a message out of the inbox",
  params: idParams,
  response: dismissedShape,
  errors: ["not_found"],
})
