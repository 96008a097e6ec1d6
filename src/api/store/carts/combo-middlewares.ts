import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import { sendError } from "../../../lib/http/errors"
import { SuiteError } from "../../../lib/errors/suite-error"
import { requestLanguage } from "../../../lib/http/locale"
import { featureOn } from "../../../suite-options"
import { combosOfVariants } from "../../../workflows/combo/bare-combos"
import {
  comboLines,
  instancesOfCart,
  type CartLine,
  type ComboLine,
} from "../../../workflows/combo/cart-of-combos"
import { LINE_COMBO_KEY } from "../../../workflows/combo/line-combo"
import type { SetCartCombosInput } from "../../../workflows/combo/plan-types"
import { setCartCombosWorkflow } from "../../../workflows/combo/workflows/set-cart-combos"
import { askedCart } from "./refetch"

type Line = {
  variant_id?: string
  quantity?: number
  metadata?: Record<string, unknown> | null
}

type Handler = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => Promise<void>

/** Rests with the feature, and answers failures in the suite's form. */
function forCombos(handler: Handler): Handler {
  return async (req, res, next) => {
    if (!featureOn("combos")) {
      return next()
    }
    try {
      await handler(req, res, next)
    } catch (error) {
      sendError(error, req, res)
    }
  }
}

/** A line is part of a deal when the suite has made it, not by its word. */
function dropForgedCombo(line: Line): void {
  if (line.metadata && LINE_COMBO_KEY in line.metadata) {
    const { [LINE_COMBO_KEY]: _forged, ...rest } = line.metadata
    line.metadata = rest
  }
}

function set(req: MedusaRequest, input: SetCartCombosInput) {
  return setCartCombosWorkflow(req.scope).run({ input })
}

/** @throws SuiteError 400 for a quantity that is no whole number of deals */
function wholeQuantity(req: MedusaRequest, quantity: number, line: string) {
  if (!Number.isInteger(quantity)) {
    throw new SuiteError(
      "invalid",
      "quantity_whole",
      { line, quantity },
      [],
      requestLanguage(req)
    )
  }
  return quantity
}

/** A storefront that knows nothing of combos adds one by its variant. */
const addByVariant = forCombos(async (req, res, next) => {
  const body = req.validatedBody as Line
  dropForgedCombo(body)
  const combos = await combosOfVariants(req.scope, [body.variant_id])
  const combo_id = combos.get(body.variant_id ?? "")
  if (!combo_id) {
    return next()
  }
  const quantity = wholeQuantity(req, body.quantity ?? 1, "quantity")
  const cart_id = req.params.id
  await set(req, { cart_id, add: [{ combo_id, quantity, merge: true }] })
  res.status(200).json({ cart: await askedCart(req, cart_id) })
})

/** Combos among the items of a new cart join it when it is there. */
const createWithCombos = forCombos(async (req, res, next) => {
  const body = req.validatedBody as { items?: Line[] }
  const items = body.items ?? []
  items.forEach(dropForgedCombo)
  const combos = await combosOfVariants(
    req.scope,
    items.map((item) => item.variant_id)
  )
  const add = items.flatMap((item, index) => {
    const combo_id = combos.get(item.variant_id ?? "")
    const field = `items.${index}.quantity`
    return combo_id
      ? [
          {
            combo_id,
            quantity: wholeQuantity(req, item.quantity ?? 1, field),
            merge: true,
          },
        ]
      : []
  })
  if (add.length) {
    body.items = items.filter((item) => !combos.has(item.variant_id ?? ""))
    afterCart(req, res, async (cart_id) => {
      try {
        await set(req, { cart_id, add })
      } catch (error) {
        // A cart without what it was made for is none.
        await req.scope.resolve(Modules.CART).deleteCarts([cart_id])
        throw error
      }
    })
  }
  return next()
})

/** Another customer has other prices: his group's, his region's. */
const transferWithCombos = forCombos(async (req, res, next) => {
  const instances = await instancesOfCart(req.scope, req.params.id)
  if (instances.length) {
    afterCart(req, res, async (cart_id) => {
      await set(req, { cart_id, mode: "keep" })
    })
  }
  return next()
})

/** Lets the core answer, does the rest, and answers the cart as it is then. */
function afterCart(
  req: MedusaRequest,
  res: MedusaResponse,
  work: (cartId: string) => Promise<void>
): void {
  const json = res.json.bind(res)
  res.json = (answer: unknown) => {
    res.json = json
    const body = answer as { cart?: { id: string } } | undefined
    const id = body?.cart?.id
    if (!id || res.statusCode >= 400) {
      return json(body)
    }
    work(id)
      .then(() => askedCart(req, id))
      .then((cart) => json({ ...body, cart }))
      .catch((error: unknown) => sendError(error, req, res))
    return res
  }
}

/**
 * The line that a request names; null for a plain one.
 * @throws SuiteError 404 for a line of another cart, which the core would
 * delete
 */
async function comboLineOf(req: MedusaRequest): Promise<ComboLine | null> {
  const [line] = (await req.scope
    .resolve(Modules.CART)
    .listLineItems({ id: req.params.line_id })) as unknown as (CartLine & {
    cart_id: string
  })[]
  if (line && line.cart_id !== req.params.id) {
    throw new SuiteError("not_found", "not_found", {
      entity: "line item",
      id: line.id,
    })
  }
  return line ? (comboLines([line])[0] ?? null) : null
}

/** A line of a deal changes with the whole deal, or not at all. */
const updateWholeCombo = forCombos(async (req, res, next) => {
  const body = req.validatedBody as Line
  dropForgedCombo(body)
  const line = await comboLineOf(req)
  if (!line) {
    return next()
  }
  const cart_id = req.params.id
  const { instance_id, per_combo, title } = line.combo
  const quantity = wholeQuantity(req, body.quantity ?? 0, line.title)
  if (quantity % per_combo !== 0) {
    throw new SuiteError(
      "not_allowed",
      "combo_line_quantity",
      { title: line.title, combo: title, per_combo },
      [],
      requestLanguage(req)
    )
  }
  const combos = quantity / per_combo
  await set(req, {
    cart_id,
    ...(combos
      ? { change: [{ instance_id, quantity: combos }] }
      : { remove: [instance_id] }),
  })
  if (combos && body.metadata) {
    await keepMetadata(req, line.id, body.metadata)
  }
  res.status(200).json({ cart: await askedCart(req, cart_id) })
})

/** The shopper's own notes on a line, beside what the suite keeps there. */
async function keepMetadata(
  req: MedusaRequest,
  id: string,
  metadata: Record<string, unknown>
): Promise<void> {
  const service = req.scope.resolve(Modules.CART)
  const line = await service.retrieveLineItem(id)
  const { combo, unit } = line.metadata ?? {}
  await service.updateLineItems([
    {
      selector: { id },
      data: { metadata: { ...metadata, combo, ...(unit ? { unit } : {}) } },
    },
  ])
}

const deleteWholeCombo = forCombos(async (req, res, next) => {
  const line = await comboLineOf(req)
  if (!line) {
    return next()
  }
  const cart_id = req.params.id
  await set(req, { cart_id, remove: [line.combo.instance_id] })
  res.status(200).json({
    id: line.id,
    object: "line-item",
    deleted: true,
    parent: await askedCart(req, cart_id),
  })
})

/** `fields` of our cart routes as the core's cart routes understand it. */
const askedFields = validateAndTransformQuery(
  StoreGetCartsCart,
  retrieveTransformQueryConfig
)

export const comboCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts",
    methods: ["POST"],
    middlewares: [createWithCombos],
  },
  {
    matcher: "/store/carts/:id/line-items",
    methods: ["POST"],
    middlewares: [addByVariant],
  },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST"],
    middlewares: [updateWholeCombo],
  },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["DELETE"],
    middlewares: [deleteWholeCombo],
  },
  {
    matcher: "/store/carts/:id/customer",
    methods: ["POST"],
    middlewares: [transferWithCombos],
  },
  { matcher: "/store/carts/:id/combos", middlewares: [askedFields] },
  {
    matcher: "/store/carts/:id/combos/:instance_id",
    middlewares: [askedFields],
  },
  { matcher: "/store/carts/:id/refresh-combos", middlewares: [askedFields] },
]
