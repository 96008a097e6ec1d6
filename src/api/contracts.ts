import type { RouteContract } from "../lib/http/contract"
import * as adminBranches from "./admin/branches/contract"
import * as adminCombos from "./admin/combos/contract"
import * as dispatch from "./admin/delivery-board/contract"
import * as adminDeliveryRoutes from "./admin/delivery-routes/contract"
import * as deliveryStatistics from "./admin/delivery-statistics/contract"
import * as adminDeliveryZones from "./admin/delivery-zones/contract"
import * as adminBanners from "./admin/content/banners/contract"
import * as adminCategoryContent from "./admin/content/categories/contract"
import * as adminHomepage from "./admin/content/homepage/contract"
import * as adminHomepageSections from "./admin/content/homepage-sections/contract"
import * as adminProductContent from "./admin/content/products/contract"
import * as adminSettings from "./admin/content/settings/contract"
import * as adminHandOvers from "./admin/cash-hand-overs/contract"
import * as adminCourierCash from "./admin/couriers/[id]/cash/contract"
import * as adminDeliveries from "./admin/deliveries/contract"
import * as adminBasicStock from "./admin/products/[id]/basic-stock/contract"
import * as adminOdoo from "./admin/odoo/contract"
import * as adminOdooMappings from "./admin/odoo/mappings/contract"
import * as odooHook from "./hooks/odoo/contract"
import * as adminOrderCombos from "./admin/orders/[id]/combos/[instance_id]/dissolve/contract"
import * as adminAcceptOrder from "./admin/orders/[id]/accept/contract"
import * as adminProductUnits from "./admin/products/[id]/units/contract"
import * as adminStockLevels from "./admin/stock-levels/contract"
import * as adminStockTakes from "./admin/stock-takes/contract"
import * as stockSheets from "./admin/stock-takes/csv-contract"
import * as productUnitFiles from "./admin/product-units/contract"
import * as adminTexts from "./admin/translation-texts/contract"
import * as adminUnits from "./admin/units/contract"
import * as unitFiles from "./admin/units/csv-contract"
import * as adminCourierPhoto from "./admin/couriers/[id]/photo/contract"
import * as courierCash from "./courier/cash/contract"
import * as adminCouriers from "./admin/couriers/contract"
import * as deliveryProofs from "./admin/deliveries/[id]/proofs/contract"
import * as courierDeliveries from "./courier/deliveries/contract"
import * as courierProofs from "./courier/deliveries/proof-contract"
import * as courierHistory from "./courier/history/contract"
import * as courierShifts from "./courier/shifts/contract"
import * as courierMe from "./courier/me/contract"
import * as courierPositions from "./courier/positions/contract"
import * as adminInbox from "./admin/inbox/contract"
import * as adminTickets from "./admin/realtime/tickets/contract"
import * as courierNotifications from "./courier/notifications/contract"
import * as courierTickets from "./courier/realtime/tickets/contract"
import * as storeNotifications from "./store/notifications/contract"
import * as storeTickets from "./store/realtime/tickets/contract"
import * as events from "./events/contract"
import * as trackingAssets from "./track/assets/[file]/contract"
import * as docs from "./docs/contract"
import * as storeBranches from "./store/branches/contract"
import * as storeBanners from "./store/banners/contract"
import * as storeDeliveryQuotes from "./store/delivery/quotes/contract"
import * as storeBarcodes from "./store/barcodes/[code]/contract"
import * as storeCartBranch from "./store/carts/[id]/branch/contract"
import * as storeCartCombos from "./store/carts/[id]/combos/contract"
import * as storeCategoryTree from "./store/categories/tree/contract"
import * as storeCombos from "./store/combos/contract"
import * as storeHomepage from "./store/homepage/contract"
import * as storeHomepageSections from "./store/homepage-sections/contract"
import * as storeOrderDelivery from "./store/orders/[id]/delivery/contract"
import * as storeSearchSuggestions from "./store/search/suggestions/contract"
import * as storeProductUnits from "./store/products/[id]/units/contract"
import * as storeSettings from "./store/settings/contract"
import * as storeUnits from "./store/units/contract"
import * as track from "./track/contract"

/**
 * Every route the suite registers. Validation, OpenAPI, the Postman
 * collection, the rights matrix and the test that walks the routes read this
 * list: a route that is not in it fails the tests.
 */
export const contracts: readonly RouteContract[] = [
  ...Object.values(storeUnits),
  ...Object.values(storeProductUnits),
  ...Object.values(storeBarcodes),
  ...Object.values(storeCombos),
  ...Object.values(storeCartCombos),
  ...Object.values(storeBanners),
  ...Object.values(storeHomepage),
  ...Object.values(storeHomepageSections),
  ...Object.values(storeSettings),
  ...Object.values(storeCategoryTree),
  ...Object.values(storeSearchSuggestions),
  ...Object.values(unitFiles),
  ...Object.values(adminUnits),
  ...Object.values(productUnitFiles),
  ...Object.values(adminProductUnits),
  ...Object.values(adminBasicStock),
  ...Object.values(adminStockLevels),
  ...Object.values(adminOdoo),
  ...Object.values(adminOdooMappings),
  ...Object.values(odooHook),
  ...Object.values(stockSheets),
  ...Object.values(adminStockTakes),
  ...Object.values(adminCombos),
  ...Object.values(adminOrderCombos),
  ...Object.values(dispatch),
  ...Object.values(adminDeliveryRoutes),
  ...Object.values(deliveryStatistics),
  ...Object.values(adminCouriers),
  ...Object.values(adminCourierPhoto),
  ...Object.values(deliveryProofs),
  ...Object.values(courierMe),
  ...Object.values(storeBranches),
  ...Object.values(storeDeliveryQuotes),
  ...Object.values(storeCartBranch),
  ...Object.values(adminBranches),
  ...Object.values(adminDeliveryZones),
  ...Object.values(adminTexts),
  ...Object.values(adminBanners),
  ...Object.values(adminHomepageSections),
  ...Object.values(adminHomepage),
  ...Object.values(adminSettings),
  ...Object.values(adminProductContent),
  ...Object.values(adminCategoryContent),
  ...Object.values(courierPositions),
  ...Object.values(courierCash),
  ...Object.values(adminHandOvers),
  ...Object.values(adminCourierCash),
  ...Object.values(courierShifts),
  ...Object.values(courierDeliveries),
  ...Object.values(courierProofs),
  ...Object.values(courierHistory),
  ...Object.values(storeOrderDelivery),
  ...Object.values(track),
  ...Object.values(adminAcceptOrder),
  ...Object.values(adminDeliveries),
  ...Object.values(storeNotifications),
  ...Object.values(adminInbox),
  ...Object.values(courierNotifications),
  ...Object.values(storeTickets),
  ...Object.values(adminTickets),
  ...Object.values(courierTickets),
  ...Object.values(events),
  ...Object.values(trackingAssets),
  ...Object.values(docs),
]
