import { area } from "../support/area"

area("combos/limits", "combos/model")
