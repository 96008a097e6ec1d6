import { readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { contracts } from "../../../../src/api/contracts"
import type { ActorName } from "../../../support/actors"
import type { TestContext } from "../../../support/app"
import { ARABIC, fieldsSaidIn, leaksIn } from "../../../support/arabic"
import { DOOR_POINT } from "../../../support/delivery"
import { rightsMatrix } from "../../../support/rights-matrix"
import { BARCODE, type Languages } from "./seed"

export const headers = { "x-medusa-locale": ARABIC }

/** Folders of the core's Store API that answer to `GET`. */
function coreRoutes(): string[] {
  const root = join(
    dirname(require.resolve("@medusajs/medusa/package.json")),
    "dist/api/store"
  )
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.js"))
    .filter((file) => "GET" in require(join(root, file)))
    .map((file) => dirname(file).replace(/\\/g, "/"))
    .sort()
}

/** A stream of events never ends, and a file is not JSON. */
const isJson = new Set<string>(
  contracts
    .filter(({ contentType }) => !contentType)
    .map(({ method, path }) => `${method} ${path}`)
)

/** Ours: later routes of any area come in by their row of the matrix. */
export const ourRoutes = rightsMatrix.filter(
  ({ route }) => isJson.has(route) && /^GET \/(store|courier)\//.test(route)
)

/** Where the matrix asks for what is not there. */
const FOUND: Partial<Record<string, (languages: Languages) => string>> = {
  "GET /store/combos/:id": ({ records }) => `/store/combos/${records.comboId}`,
  "GET /store/barcodes/:code": () => `/store/barcodes/${BARCODE}`,
  "GET /store/branches": () =>
    `/store/branches?latitude=${DOOR_POINT.latitude}&longitude=${DOOR_POINT.longitude}`,
  "GET /store/homepage": ({ ids }) =>
    `/store/homepage?region_id=${ids.regions}`,
  "GET /store/search/suggestions": ({ title }) =>
    `/store/search/suggestions?q=${encodeURIComponent(title)}`,
}

/** Calls every route that answers something, in Arabic; nothing is written. */
export function walker(app: TestContext<Languages>) {
  const ask = async (actor: ActorName, path: string) => {
    const { status, data } = await app.call(actor, "GET", path, { headers })
    return {
      status,
      leaks: leaksIn(data, app.seeded.arabic),
      said: fieldsSaidIn(data, app.seeded.arabic),
    }
  }
  type Asked = Awaited<ReturnType<typeof ask>>

  const walkCore = async () => {
    const { cartId, ids } = app.seeded
    const region = `region_id=${ids.regions}`
    const queries: Record<string, string> = {
      "shipping-options": `?cart_id=${cartId}`,
      "payment-providers": `?${region}`,
      products: `?${region}&fields=*variants.calculated_price,*variants.options,*categories,*tags,*type,*collection,*options.values,*content_product,*content_product.images`,
      carts:
        "?fields=*items.product,*items.variant,*items.variant.options,*region,*shipping_methods",
      orders: "?fields=*items.product,*items.variant,*shipping_methods",
      "product-categories":
        "?fields=*category_children,*parent_category,*content_category",
      collections: "?fields=*products",
      "product-options": "?fields=*values",
    }
    const answers = new Map<string, Asked>()
    for (const folder of coreRoutes()) {
      const [area] = folder.split("/")
      const path = folder.replace(/\[\w+\]/, ids[area] ?? "none")
      const query = queries[area] ?? ""
      answers.set(folder, await ask("customer", `/store/${path}${query}`))
    }
    return answers
  }

  const walkSuite = async () => {
    const answers = new Map<string, Asked & { wanted: number }>()
    for (const row of ourRoutes) {
      const [, address] = row.route.split(" ")
      const found = FOUND[row.route]?.(app.seeded)
      const path = found ?? row.path?.(app.seeded.records) ?? address
      const actor = address.startsWith("/courier/") ? "courier" : "customer"
      const wanted = found ? 200 : row.expected[actor]
      answers.set(row.route, { ...(await ask(actor, path)), wanted })
    }
    return answers
  }

  return { walkCore, walkSuite }
}
