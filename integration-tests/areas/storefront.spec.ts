import { area } from "../support/area"

area("storefront/purchase", "storefront/replay")
