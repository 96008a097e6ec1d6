import type { MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { requestLanguage } from "../../../lib/http/locale"
import {
  comboLines,
  type CartLine,
  type ComboLine,
} from "../../../workflows/combo/cart-of-combos"
import {
  dropForgedCombo,
  forCombos,
  setCombos,
  wholeQuantity,
  type Line,
} from "./combo-request"
import { askedCart } from "./refetch"

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
export const updateWholeCombo = forCombos(async (req, res, next) => {
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
  await setCombos(req, {
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

/** Any line of a deal takes the whole deal out. */
export const deleteWholeCombo = forCombos(async (req, res, next) => {
  const line = await comboLineOf(req)
  if (!line) {
    return next()
  }
  const cart_id = req.params.id
  await setCombos(req, { cart_id, remove: [line.combo.instance_id] })
  res.status(200).json({
    id: line.id,
    object: "line-item",
    deleted: true,
    parent: await askedCart(req, cart_id),
  })
})
