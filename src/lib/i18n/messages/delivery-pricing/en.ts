/** Branches, zones, fees and quotes. */
export const deliveryPricingEn = {
  delivery_outside:
    "This place is outside our delivery zones: the nearest is {zone}.",
  delivery_nowhere: "This branch does not deliver.",
  delivery_currency: "{zone} has no delivery fee in {currency}.",
  delivery_minimum:
    "{zone}: orders begin at {minimum} {currency}, {missing} {currency} are missing.",
  delivery_closed: "{zone} is not served at this time.",
  delivery_closed_until: "{zone} is closed: deliveries go on at {opens_at}.",
  delivery_location_needed:
    "We need a location to deliver to: send latitude and longitude with the shipping method, or choose a city we know.",
  delivery_point_format:
    "Latitude is a number from -90 to 90, longitude from -180 to 180.",
  delivery_address_elsewhere:
    "The address ({address}) is not in {zone}, where the chosen point is.",
  delivery_other_branch: "Another branch delivers to this place.",
  delivery_quote_unknown: "Quote {id} does not exist or is over.",
  delivery_quote_foreign: "Quote {id} was made for something else.",
  delivery_fee_changed:
    "The delivery fee has changed from {before} to {now} {currency}: choose the delivery again.",
  branch_location_taken: "Location {id} is a branch already.",
  branch_location_unknown: "There is no stock location {id}.",
  branch_in_use: "Branch {id} has {count} delivery zone(s): delete them first.",
  branch_unknown: "Location {id} is no branch: create the branch first.",
  branch_serves_nothing:
    "Branch {id} sells through no sales channel: carts cannot move there.",
  branch_timezone: "A time zone like Asia/Riyadh is expected.",
  hours_clock: "A time from 00:00 to 24:00 is expected.",
  hours_empty: "A span begins and ends at different times.",
  hours_overlap: "The spans of a day must not overlap.",
  zone_polygon_missing: "A zone of kind polygon needs a polygon.",
  zone_radius_missing: "A zone of kind radius needs a radius in metres.",
  zone_polygon_too_many_points: "A polygon has at most 500 points.",
  zone_polygon_ring_short: "A ring of a polygon has at least four points.",
  zone_polygon_not_closed: "A ring of a polygon ends where it begins.",
  zone_polygon_flat: "The polygon has no area.",
  zone_polygon_point_twice: "A ring of a polygon passes each point once.",
  zone_polygon_crosses_itself: "The polygon's lines must not cross or touch.",
  zone_polygon_hole_outside: "A hole of a polygon lies inside its outline.",
  zone_fees_missing: "A zone needs fees in at least one currency.",
} as const
