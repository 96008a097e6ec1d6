import { area } from "../support/area"

area("delivery/day", "delivery/dispatch")
