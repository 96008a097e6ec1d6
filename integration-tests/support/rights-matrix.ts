import { comboOf } from "./combos"
import { courierRows } from "./rights-of-couriers"
import { deliveryRows } from "./rights-of-deliveries"
import {
  adminOnly,
  behindKey,
  couriersOnly,
  everybody,
  type RightsRow,
} from "./rights-row"
import type { RouteName } from "./covers"
import { realtimeRights } from "./rights-of-live"

export type { MatrixRecords } from "./rights-row"

/**
 * Who may do what: one row for each route of the suite. The tests call every
 * route as every actor; a route without a row fails the walk.
 */
export const rightsMatrix: RightsRow[] = [
  { route: "GET /store/units", expected: behindKey(200) },
  {
    route: "GET /store/search/suggestions",
    path: () => "/store/search/suggestions?q=rice",
    expected: behindKey(200),
  },
  {
    route: "GET /store/products/:id/units",
    path: ({ productId }) => `/store/products/${productId}/units`,
    expected: behindKey(200),
  },
  { route: "GET /admin/units", expected: adminOnly(200) },
  {
    route: "POST /admin/units",
    body: () => ({
      code: "matrix_crate",
      name: "Crate",
      symbol: "crate",
      type: "piece",
      conversion: 24,
    }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/units/:id",
    path: ({ unitId }) => `/admin/units/${unitId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/units/:id",
    path: ({ unitId }) => `/admin/units/${unitId}`,
    body: () => ({ rank: 7 }),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/units/:id",
    path: ({ spareUnitId }) => `/admin/units/${spareUnitId}`,
    expected: adminOnly(200),
  },
  { route: "GET /admin/units/export", expected: adminOnly(200) },
  {
    route: "POST /admin/units/import",
    headers: { "content-type": "text/csv" },
    body: () => "code,rank\nmatrix_kilo,9\n",
    expected: adminOnly(200),
  },
  { route: "GET /admin/stock-takes/export", expected: adminOnly(200) },
  {
    route: "POST /admin/stock-takes/import",
    headers: { "content-type": "text/csv" },
    body: () => "location,product_handle,counted\nRiyadh,rice,\n",
    expected: adminOnly(200),
  },
  { route: "GET /admin/product-units/export", expected: adminOnly(200) },
  {
    route: "POST /admin/product-units/import",
    headers: { "content-type": "text/csv" },
    body: () =>
      "product_handle,basic_unit,unit\nrice,matrix_gram,matrix_kilo\n",
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/products/:id/units",
    path: ({ productId }) => `/admin/products/${productId}/units`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/products/:id/units",
    path: ({ productId }) => `/admin/products/${productId}/units`,
    body: () => ({
      basic_unit: "matrix_gram",
      units: [
        {
          unit: "matrix_kilo",
          is_default: true,
          prices: [{ currency_code: "sar", amount: 12.5 }],
        },
      ],
    }),
    expected: adminOnly(200),
  },
  {
    route: "GET /store/barcodes/:code",
    path: () => "/store/barcodes/4006381333931",
    expected: behindKey(404),
  },
  {
    route: "GET /admin/products/:id/basic-stock",
    path: ({ productId }) => `/admin/products/${productId}/basic-stock`,
    expected: adminOnly(200),
  },
  {
    // The matrix's product is not sold by unit.
    route: "POST /admin/products/:id/basic-stock",
    path: ({ productId }) => `/admin/products/${productId}/basic-stock`,
    body: () => ({ costs: [{ currency_code: "sar", amount: 1 }] }),
    expected: adminOnly(400),
  },
  { route: "GET /admin/stock-levels", expected: adminOnly(200) },
  { route: "GET /admin/odoo/status", expected: adminOnly(200) },
  { route: "GET /admin/odoo/runs", expected: adminOnly(200) },
  { route: "GET /admin/odoo/records", expected: adminOnly(200) },
  { route: "GET /admin/odoo/lots", expected: adminOnly(200) },
  // The matrix's store has no Odoo to ask.
  { route: "GET /admin/odoo/mappings", expected: adminOnly(400) },
  {
    route: "POST /admin/odoo/mappings/:type/:external_id",
    path: () => "/admin/odoo/mappings/location/8",
    body: () => ({ entity_id: "sloc_none" }),
    expected: adminOnly(404),
  },
  {
    route: "DELETE /admin/odoo/mappings/:type/:external_id",
    path: () => "/admin/odoo/mappings/location/8",
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/odoo/runs/:id",
    path: () => "/admin/odoo/runs/orun_none",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/odoo/runs/:id/cancel",
    path: () => "/admin/odoo/runs/orun_none/cancel",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/odoo/records/:id/retry",
    path: () => "/admin/odoo/records/orec_none/retry",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/odoo/sync/:kind",
    path: () => "/admin/odoo/sync/products",
    body: () => ({}),
    expected: adminOnly(400),
  },
  {
    // It has no secret, so nobody is let in.
    route: "POST /hooks/odoo",
    body: () => ({ model: "product.template" }),
    expected: everybody(404),
  },
  {
    // The matrix's store has no Odoo.
    route: "POST /admin/odoo/test-connection",
    expected: adminOnly(400),
  },
  { route: "GET /admin/stock-takes", expected: adminOnly(200) },
  {
    route: "POST /admin/stock-takes",
    body: ({ productId }) => ({
      location_id: "sloc_none",
      reason: "count",
      lines: [{ product_id: productId, counted: 1 }],
    }),
    expected: adminOnly(400),
  },
  {
    route: "GET /admin/stock-takes/:id",
    path: () => "/admin/stock-takes/sttake_none",
    expected: adminOnly(404),
  },
  { route: "GET /store/banners", expected: behindKey(200) },
  { route: "GET /store/homepage", expected: behindKey(200) },
  { route: "GET /store/homepage-sections", expected: behindKey(200) },
  { route: "GET /store/settings", expected: behindKey(200) },
  { route: "GET /store/categories/tree", expected: behindKey(200) },
  { route: "GET /admin/content/banners", expected: adminOnly(200) },
  {
    route: "POST /admin/content/banners",
    body: () => ({ title: "Matrix", image_url: "/static/matrix.svg" }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/content/banners/:id",
    path: ({ bannerId }) => `/admin/content/banners/${bannerId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/banners/:id",
    path: ({ bannerId }) => `/admin/content/banners/${bannerId}`,
    body: () => ({ rank: 3 }),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/content/banners/:id",
    path: ({ spareBannerId }) => `/admin/content/banners/${spareBannerId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/banners/order",
    body: ({ bannerId }) => ({ ids: [bannerId] }),
    expected: adminOnly(200),
  },
  { route: "GET /admin/content/homepage-sections", expected: adminOnly(200) },
  {
    route: "POST /admin/content/homepage-sections",
    body: () => ({ title: "Matrix", type: "new" }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/content/homepage-sections/:id",
    path: ({ sectionId }) => `/admin/content/homepage-sections/${sectionId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/homepage-sections/:id",
    path: ({ sectionId }) => `/admin/content/homepage-sections/${sectionId}`,
    body: () => ({ rank: 3 }),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/content/homepage-sections/:id",
    path: ({ spareSectionId }) =>
      `/admin/content/homepage-sections/${spareSectionId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/homepage-sections/order",
    body: ({ sectionId }) => ({ ids: [sectionId] }),
    expected: adminOnly(200),
  },
  { route: "GET /admin/content/homepage", expected: adminOnly(200) },
  { route: "GET /admin/content/settings", expected: adminOnly(200) },
  {
    route: "POST /admin/content/settings",
    body: () => ({ name: "Matrix" }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/content/products/:id",
    path: ({ productId }) => `/admin/content/products/${productId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/products/:id",
    path: ({ productId }) => `/admin/content/products/${productId}`,
    body: () => ({ is_featured: true }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/content/categories/:id",
    path: ({ categoryId }) => `/admin/content/categories/${categoryId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/content/categories/:id",
    path: ({ categoryId }) => `/admin/content/categories/${categoryId}`,
    body: () => ({ alt: "Fruit" }),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/translation-texts",
    path: () => "/admin/translation-texts?locale_code=ar-SA",
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/translation-texts",
    body: ({ bannerId }) => ({
      locale_code: "ar-SA",
      texts: [
        {
          reference: "content_banner",
          reference_id: bannerId,
          field: "title",
          translation: "لافتة",
        },
      ],
    }),
    expected: adminOnly(200),
  },
  { route: "GET /admin/translation-texts/summary", expected: adminOnly(200) },
  {
    route: "GET /admin/translation-texts/export",
    path: () => "/admin/translation-texts/export?locale_code=ar-SA",
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/translation-texts/import",
    path: () => "/admin/translation-texts/import?locale_code=ar-SA",
    headers: { "content-type": "text/csv" },
    body: () => "reference,reference_id,field,translation\n",
    expected: adminOnly(200),
  },
  { route: "GET /admin/combos", expected: adminOnly(200) },
  {
    route: "POST /admin/combos",
    body: ({ variantId }) => ({ title: "Matrix", ...comboOf(variantId) }),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/combos/preview",
    body: ({ variantId }) => comboOf(variantId),
    expected: adminOnly(200),
  },
  {
    route: "GET /admin/combos/:id",
    path: ({ comboId }) => `/admin/combos/${comboId}`,
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/combos/:id",
    path: ({ comboId }) => `/admin/combos/${comboId}`,
    body: () => ({ rank: 3 }),
    expected: adminOnly(200),
  },
  {
    route: "POST /admin/combos/:id/duplicate",
    path: ({ comboId }) => `/admin/combos/${comboId}/duplicate`,
    body: () => ({}),
    expected: adminOnly(200),
  },
  {
    route: "DELETE /admin/combos/:id",
    path: ({ spareComboId }) => `/admin/combos/${spareComboId}`,
    expected: adminOnly(200),
  },
  { route: "GET /admin/delivery-board", expected: adminOnly(200) },
  {
    route: "GET /admin/deliveries/:id/candidates",
    path: () => "/admin/deliveries/deliv_none/candidates",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/deliveries/:id/offers",
    path: () => "/admin/deliveries/deliv_none/offers",
    body: () => ({}),
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/delivery-trips",
    body: () => ({ courier_id: "cour_none", delivery_ids: ["deliv_none"] }),
    expected: adminOnly(404),
  },
  { route: "GET /admin/delivery-statistics", expected: adminOnly(200) },
  { route: "GET /admin/delivery-statistics/export", expected: adminOnly(200) },
  { route: "GET /store/combos", expected: behindKey(200) },
  {
    route: "GET /store/combos/:id",
    path: () => "/store/combos/no-such-combo",
    expected: behindKey(404),
  },
  {
    route: "POST /store/carts/:id/combos",
    path: () => "/store/carts/cart_none/combos",
    body: ({ comboId }) => ({ combo_id: comboId }),
    expected: behindKey(404),
  },
  {
    route: "POST /store/carts/:id/combos/:instance_id",
    path: () => "/store/carts/cart_none/combos/cinst_none",
    body: () => ({ quantity: 2 }),
    expected: behindKey(404),
  },
  {
    route: "DELETE /store/carts/:id/combos/:instance_id",
    path: () => "/store/carts/cart_none/combos/cinst_none",
    expected: behindKey(404),
  },
  {
    route: "POST /store/carts/:id/refresh-combos",
    path: () => "/store/carts/cart_none/refresh-combos",
    body: () => ({}),
    expected: behindKey(404),
  },
  {
    route: "POST /admin/orders/:id/combos/:instance_id/dissolve",
    path: () => "/admin/orders/order_none/combos/cinst_none/dissolve",
    body: () => ({ note: "On purpose" }),
    expected: adminOnly(404),
  },
  ...courierRows,
  { route: "GET /store/branches", expected: behindKey(200) },
  {
    route: "POST /store/delivery/quotes",
    body: () => ({
      location: { latitude: 24.7, longitude: 46.7 },
      cart_id: "cart_none",
    }),
    expected: behindKey(404),
  },
  {
    route: "POST /store/carts/:id/branch",
    path: () => "/store/carts/cart_none/branch",
    body: () => ({}),
    expected: behindKey(404),
  },
  { route: "GET /admin/branches", expected: adminOnly(200) },
  {
    route: "POST /admin/branches",
    body: () => ({ location_id: "sloc_none", latitude: 24.7, longitude: 46.7 }),
    expected: adminOnly(400),
  },
  {
    route: "GET /admin/branches/:id",
    path: () => "/admin/branches/dbranch_none",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/branches/:id",
    path: () => "/admin/branches/dbranch_none",
    body: () => ({ is_active: false }),
    expected: adminOnly(404),
  },
  {
    route: "DELETE /admin/branches/:id",
    path: () => "/admin/branches/dbranch_none",
    expected: adminOnly(404),
  },
  { route: "GET /admin/delivery-zones", expected: adminOnly(200) },
  {
    route: "POST /admin/delivery-zones",
    body: () => ({
      location_id: "sloc_none",
      name: "Near",
      kind: "radius",
      radius: 5000,
      fees: { sar: { base: "10" } },
      promised_minutes: 45,
    }),
    expected: adminOnly(400),
  },
  {
    route: "GET /admin/delivery-zones/:id",
    path: () => "/admin/delivery-zones/dzone_none",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/delivery-zones/:id",
    path: () => "/admin/delivery-zones/dzone_none",
    body: () => ({ priority: 1 }),
    expected: adminOnly(404),
  },
  {
    route: "DELETE /admin/delivery-zones/:id",
    path: () => "/admin/delivery-zones/dzone_none",
    expected: adminOnly(404),
  },
  {
    // Both are off duty: each point is answered, none is kept.
    route: "POST /courier/positions",
    body: () => ({
      positions: [
        { latitude: 24, longitude: 46, recorded_at: "2026-01-01T10:00:00Z" },
      ],
    }),
    expected: couriersOnly(200),
  },
  { route: "GET /courier/cash", expected: couriersOnly(200) },
  {
    // Neither holds any.
    route: "POST /courier/cash/hand-overs",
    body: () => ({ currency_code: "sar" }),
    expected: couriersOnly(409),
  },
  { route: "GET /admin/cash-hand-overs", expected: adminOnly(200) },
  {
    route: "POST /admin/cash-hand-overs/:id/accept",
    path: () => "/admin/cash-hand-overs/dhand_none/accept",
    body: () => ({}),
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/cash-hand-overs/:id/dispute",
    path: () => "/admin/cash-hand-overs/dhand_none/dispute",
    body: () => ({ note: "Ten are missing" }),
    expected: adminOnly(404),
  },
  {
    route: "GET /admin/couriers/:id/cash",
    path: () => "/admin/couriers/cour_none/cash",
    expected: adminOnly(404),
  },
  {
    route: "POST /admin/couriers/:id/cash-adjustments",
    path: () => "/admin/couriers/cour_none/cash-adjustments",
    body: () => ({ currency_code: "sar", amount: -5, note: "Lost" }),
    expected: adminOnly(404),
  },
  ...deliveryRows,
  ...realtimeRights,
  { route: "GET /docs", expected: everybody(200) },
  { route: "GET /docs/openapi.json", expected: everybody(200) },
]
