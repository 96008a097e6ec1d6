import { area } from "../support/area"

area("search/freshness", "search/quality", "search/search")
