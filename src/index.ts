export {
  groupByCombo,
  DISSOLVED_COMBO_KEY,
  LINE_COMBO_KEY,
  readLineCombo,
  type LineCombo,
} from "./workflows/combo/line-combo"
export {
  DELIVERY_KEY,
  readDeliveryPoint,
  type DeliveryPoint,
} from "./workflows/delivery/delivery-point"
export type {
  Geocoder,
  Route,
  RouteTable,
  RoutingProvider,
} from "./modules/delivery/routing"
export {
  LINE_UNIT_KEY,
  readLineUnit,
  type LineUnit,
} from "./workflows/unit/line-unit"
export {
  parseSuiteOptions,
  type SuiteOptions,
  type SuiteOptionsInput,
} from "./options"
export {
  SUITE_PACKAGE,
  withSuite,
  type SuiteConfig,
  type WithSuiteMode,
} from "./with-suite"
