import type {
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validateAndTransformQuery } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import { sendError } from "../../../lib/http/errors"
import { combosOfVariants } from "../../../workflows/combo/bare-combos"
import { instancesOfCart } from "../../../workflows/combo/cart-of-combos"
import { PROMO_CODES_KEY } from "../../../workflows/hooks/cart-updated"
import { deleteWholeCombo, updateWholeCombo } from "./combo-line-middlewares"
import {
  dropForgedCombo,
  forCombos,
  setCombos,
  wholeQuantity,
  type Line,
} from "./combo-request"
import { askedCart } from "./refetch"

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
  await setCombos(req, { cart_id, add: [{ combo_id, quantity, merge: true }] })
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
        await setCombos(req, { cart_id, add })
      } catch (error) {
        // A cart without what it was made for is none.
        await req.scope.resolve(Modules.CART).deleteCarts([cart_id])
        throw error
      }
    })
  }
  return next()
})

/** The hook that makes a deal's lines again has to know the wanted codes. */
const keepAskedPromotions = forCombos(async (req, _res, next) => {
  const body = req.validatedBody as {
    promo_codes?: string[]
    additional_data?: Record<string, unknown>
  }
  if (body.promo_codes) {
    body.additional_data = {
      ...body.additional_data,
      [PROMO_CODES_KEY]: body.promo_codes,
    }
  }
  return next()
})

/** Another customer has other prices: his group's, his region's. */
const transferWithCombos = forCombos(async (req, res, next) => {
  const instances = await instancesOfCart(req.scope, req.params.id)
  if (instances.length) {
    afterCart(req, res, async (cart_id) => {
      await setCombos(req, { cart_id, mode: "keep" })
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
    matcher: "/store/carts/:id",
    methods: ["POST"],
    middlewares: [keepAskedPromotions],
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
  { matcher: "/store/carts/:id/branch", middlewares: [askedFields] },
]
