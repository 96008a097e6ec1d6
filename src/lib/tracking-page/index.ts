export { trackingPage, trackingPolicy, type Tiles } from "./page"
