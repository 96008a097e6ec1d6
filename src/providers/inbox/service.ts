import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * Channel `inbox`: the Notification Module's own row is the message, shown by
 * `/store/notifications` and its like. Nothing leaves the store.
 */
export default class InboxNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "saptmarkets-inbox"

  /** Needs no undoing: it sends nothing. */
  override async send(
    _notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    return {}
  }
}
