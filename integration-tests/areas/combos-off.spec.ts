import { area } from "../support/area"

area("features/combos-off")
