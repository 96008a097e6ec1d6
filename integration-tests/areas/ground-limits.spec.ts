import { area } from "../support/area"

area("ground/limits")
