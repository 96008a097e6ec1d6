import { area } from "../support/area"

area("couriers/positions")
