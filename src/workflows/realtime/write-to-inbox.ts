import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { LANGUAGES } from "../../lib/i18n/translate"
import {
  renderTemplate,
  type NotificationTemplate,
  type TemplateData,
} from "../../lib/notifications/templates"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import { roomsOf } from "../../modules/realtime/hub/listener"
import type RealtimeModuleService from "../../modules/realtime/service"
import {
  INBOX_CHANNEL,
  receiverOf,
  unreadCount,
  type Reader,
} from "../../queries/realtime/inbox"

const EVENTS = {
  user: "admin_notification",
  customer: "customer_notification",
  courier: "courier_notification",
} as const

export type InboxInput = {
  /** `{ kind: "user", id: "" }` is the merchants' common inbox. */
  to: Reader & { kind: keyof typeof EVENTS }
  template: NotificationTemplate
  data: TemplateData
  resource_type: string
  resource_id: string
  /** Natural key: the same message is written once. */
  key: string
}

/**
 * Puts a message into an inbox and tells those who listen. Repeatable: a
 * message that is there already is neither written nor told again, and one
 * that was written but not told is told.
 */
export async function writeToInbox(
  container: MedusaContainer,
  { to, template, data, resource_type, resource_id, key }: InboxInput
): Promise<void> {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const idempotency_key = `${INBOX_CHANNEL}:${key}`
  const [created] = await notifications.createNotifications([
    {
      to: receiverOf(to),
      receiver_id: receiverOf(to),
      channel: INBOX_CHANNEL,
      template,
      data,
      resource_type,
      resource_id,
      idempotency_key,
    },
  ])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const message =
    created ??
    (await knex("notification")
      .where({ idempotency_key, deleted_at: null })
      .first<{ id: string } | undefined>("id"))
  if (!message) {
    return
  }
  const isAdmin = to.kind === "user"
  await container.resolve<RealtimeModuleService>(REALTIME_MODULE).tell({
    name: EVENTS[to.kind],
    key: idempotency_key,
    rooms: isAdmin ? ["admin"] : roomsOf({ ...to, language: "en" }),
    payload: {
      notification_id: message.id,
      resource_type,
      resource_id,
      // The merchants' counts differ from one to the other: they ask.
      ...(!isAdmin && { unread: await unreadCount(knex, to) }),
    },
    texts: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        renderTemplate(template, language, data),
      ])
    ),
  })
}
