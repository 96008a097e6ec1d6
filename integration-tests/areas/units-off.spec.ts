import { area } from "../support/area"

area("features/one-feature-off")
