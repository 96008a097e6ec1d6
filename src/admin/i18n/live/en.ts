/** English texts of what happens while one looks. */
export const liveEn = {
  newOrder: "New order #{{number}}",
  newOrderHint: "For {{total}}",
  open: "Open",
}
