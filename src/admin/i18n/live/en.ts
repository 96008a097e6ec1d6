/** English texts of what happens while one looks. */
export const liveEn = {
  newOrder: "New order #{{number}}",
  newOrderHint: "For {{total}}",
  open: "Open",
  map: "Live map",
  mapHint:
    "Couriers on duty: blue carries something, green is free. Lines are their ways so far, broken lines lead to the doors that come next.",
  noJobs: "He has nothing on the road.",
}
