import { area } from "../support/area"

area("features/features-off", "ground/features")
