/** English texts of what happens while one looks. */
export const liveEn = {
  newOrder: "New order #{{number}}",
  newOrderHint: "For {{total}}",
  open: "Open",
  map: "Live map",
  mapHint:
    "Couriers on duty: blue carries something, green is free. Choose one to see his deliveries.",
  noJobs: "He has nothing on the road.",
}
