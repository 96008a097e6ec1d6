import { MedusaService } from "@medusajs/framework/utils"
import Branch from "./models/branch"
import CashEntry from "./models/cash-entry"
import Courier from "./models/courier"
import CourierRequest from "./models/courier-request"
import Delivery from "./models/delivery"
import DeliveryEvent from "./models/delivery-event"
import HandOver from "./models/hand-over"
import Offer from "./models/offer"
import Proof from "./models/proof"
import Quote from "./models/quote"
import Rating from "./models/rating"
import Shift from "./models/shift"
import TrackingLink from "./models/tracking-link"
import Trip from "./models/trip"
import Zone from "./models/zone"

const Models = MedusaService({
  Courier,
  Shift,
  Branch,
  Zone,
  Quote,
  Delivery,
  DeliveryEvent,
  Trip,
  Offer,
  Proof,
  CashEntry,
  HandOver,
  Rating,
  CourierRequest,
  TrackingLink,
})
type Models = InstanceType<typeof Models>

/** Stores and fetches what deliveries are made of; the rules lie beside it. */
export default class DeliveryModuleService extends Models {
  // Query names its methods by the models' own names: the core's page of
  // translations counts what is translatable, zones and branches too.

  async listDeliveryBranches(...args: Parameters<Models["listBranches"]>) {
    return this.listBranches(...args)
  }

  async listAndCountDeliveryBranches(
    ...args: Parameters<Models["listAndCountBranches"]>
  ) {
    return this.listAndCountBranches(...args)
  }

  async listDeliveryZones(...args: Parameters<Models["listZones"]>) {
    return this.listZones(...args)
  }

  async listAndCountDeliveryZones(
    ...args: Parameters<Models["listAndCountZones"]>
  ) {
    return this.listAndCountZones(...args)
  }
}
