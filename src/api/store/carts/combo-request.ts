import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SuiteError } from "../../../lib/errors/suite-error"
import { sendError } from "../../../lib/http/errors"
import { requestLanguage } from "../../../lib/http/locale"
import { featureOn } from "../../../suite-options"
import { LINE_COMBO_KEY } from "../../../workflows/combo/line-combo"
import type { SetCartCombosInput } from "../../../workflows/combo/plan-types"
import { setCartCombosWorkflow } from "../../../workflows/combo/workflows/set-cart-combos"

/** A line as a body of the core names it. */
export type Line = {
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
export function forCombos(handler: Handler): Handler {
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
export function dropForgedCombo(line: Line): void {
  if (line.metadata && LINE_COMBO_KEY in line.metadata) {
    const { [LINE_COMBO_KEY]: _forged, ...rest } = line.metadata
    line.metadata = rest
  }
}

/** Puts deals into the cart, changes them or takes them out. */
export async function setCombos(
  req: MedusaRequest,
  input: SetCartCombosInput
): Promise<void> {
  await setCartCombosWorkflow(req.scope).run({ input })
}

/** @throws SuiteError 400 for a quantity that is no whole number of deals */
export function wholeQuantity(
  req: MedusaRequest,
  quantity: number,
  line: string
) {
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
