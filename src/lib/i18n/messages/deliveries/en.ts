/** Orders that are accepted, their deliveries, and who follows them. */
export const deliveriesEn = {
  order_is_cancelled: "Order {id} is cancelled.",
  order_without_shipping:
    "Order {id} has no shipping method: nothing says how it is brought.",
  order_nothing_to_deliver: "Nothing of order {id} is left to be delivered.",
  delivery_superseded: "There is a newer attempt of delivery {id}.",
  delivery_under_way:
    "Delivery {id} brings this fulfillment: it is shipped and delivered by itself. Cancel the delivery first if it goes another way.",
  tracking_unknown: "This link is not valid, or no longer.",
  rating_not_delivered: "Order {id} was not delivered yet.",
  rating_given: "This delivery was rated already.",
  rating_too_late: "A delivery can be rated within {days} days.",
} as const
