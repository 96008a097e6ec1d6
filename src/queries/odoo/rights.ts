import type { OdooClient } from "../../modules/odoo/transport/client"
import { OdooError } from "../../modules/odoo/transport/errors"

export type ModelRights = {
  model: string
  /** Odoo's app that brings the model. */
  app: string
  /** Whether a kind cannot run at all without it. */
  needed: boolean
  exists: boolean
  missing: string[]
}

type Need = {
  model: string
  app: string
  needed: boolean
  operations: ("read" | "create" | "write")[]
}

const reads = (app: string, models: string[], needed = true): Need[] =>
  models.map((model) => ({ model, app, needed, operations: ["read"] }))

const writes = (app: string, models: string[], needed = true): Need[] =>
  models.map((model) => ({
    model,
    app,
    needed,
    operations: ["read", "create", "write"],
  }))

/** What the connector does with which model. */
const NEEDS: Need[] = [
  ...reads("product", [
    "product.template",
    "product.product",
    "product.category",
    "uom.uom",
    "product.pricelist",
    "product.pricelist.item",
  ]),
  ...reads("product", ["product.packaging"], false),
  ...reads("stock", ["stock.quant", "stock.location", "stock.warehouse"]),
  ...reads("stock", ["stock.move.line"]),
  // Without it nothing that came back is booked there.
  ...writes("stock", ["stock.picking", "stock.move"], false),
  ...reads("product_expiry", ["stock.lot"], false),
  ...reads("account", ["account.tax"]),
  ...writes("sale", ["sale.order", "sale.order.line"]),
  ...writes("base", ["res.partner"]),
]

/** Which rights the user has on the models the connector uses. */
export function rightsOf(client: OdooClient): Promise<ModelRights[]> {
  return Promise.all(
    NEEDS.map(async ({ operations, ...need }) => {
      const fields = await fieldsOrDenied(client, need.model)
      if (fields === "none") {
        return { ...need, exists: false, missing: [] }
      }
      const allowed = await Promise.all(
        operations.map((operation) => may(client, need.model, operation))
      )
      return {
        ...need,
        exists: true,
        missing: operations.filter((_, at) => !allowed[at]),
      }
    })
  )
}

async function fieldsOrDenied(
  client: OdooClient,
  model: string
): Promise<"some" | "none" | "denied"> {
  try {
    return (await client.fields(model)).size ? "some" : "none"
  } catch (error) {
    if (error instanceof OdooError && error.kind === "access") {
      return "denied"
    }
    throw error
  }
}

async function may(
  client: OdooClient,
  model: string,
  operation: string
): Promise<boolean> {
  try {
    return await client.call<boolean>({
      model,
      method: "check_access_rights",
      args: { operation, raise_exception: false },
    })
  } catch (error) {
    if (error instanceof OdooError && error.kind === "access") {
      return false
    }
    if (error instanceof OdooError && error.kind === "program") {
      // Gone in newer versions.
      return client.call<boolean>({
        model,
        method: "has_access",
        ids: [],
        args: { operation },
      })
    }
    throw error
  }
}
