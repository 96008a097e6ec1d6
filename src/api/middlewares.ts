import { defineMiddlewares } from "@medusajs/framework/http"
import { securityMiddlewares, standInFront } from "../lib/http/security"
import { contractMiddlewares } from "../lib/http/validate"
import { attachWhenListening, realtimeMiddlewares } from "../realtime"
import { contracts } from "./contracts"
import { comboOrderMiddlewares } from "./admin/orders/combo-middlewares"
import { courierMiddlewares } from "./courier/middlewares"
import { courierPositionMiddlewares } from "./courier/positions/middlewares"
import { deliveryOrderMiddlewares } from "./admin/orders/delivery-middlewares"
import { adminSearchMiddlewares } from "./admin/search/middlewares"
import { comboCartMiddlewares } from "./store/carts/combo-middlewares"
import { localeMiddlewares } from "./locale/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storePaymentMiddlewares } from "./store/payment-collections/middlewares"
import { followOrderMiddlewares } from "./store/orders/delivery-middlewares"
import { storeProductMiddlewares } from "./store/products/middlewares"
import { storeSearchMiddlewares } from "./store/search/middlewares"

standInFront()
attachWhenListening()

/** The only middleware file Medusa reads: every area's part is merged here. */
export default defineMiddlewares({
  routes: [
    ...securityMiddlewares,
    ...courierMiddlewares,
    ...courierPositionMiddlewares,
    ...realtimeMiddlewares,
    ...storeProductMiddlewares,
    ...comboCartMiddlewares,
    ...comboOrderMiddlewares,
    ...deliveryOrderMiddlewares,
    ...followOrderMiddlewares,
    ...storeCartMiddlewares,
    ...storePaymentMiddlewares,
    ...storeSearchMiddlewares,
    ...adminSearchMiddlewares,
    ...localeMiddlewares,
    ...contractMiddlewares(contracts),
  ],
})
