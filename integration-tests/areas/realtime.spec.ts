import { area } from "../support/area"

area(
  "realtime/inbox",
  "realtime/listening",
  "realtime/processes",
  "realtime/tracking-page"
)
