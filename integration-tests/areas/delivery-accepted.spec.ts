import { area } from "../support/area"

area("delivery/accepting")
