import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { featureOn } from "../../../suite-options"
import { LINE_UNIT_KEY, lineUnitsOf } from "../../../workflows/unit/line-unit"

type Line = {
  variant_id?: string
  metadata?: Record<string, unknown> | null
}

/**
 * Writes the unit into the metadata of lines before the core makes them. What
 * a client sends under that key is replaced: a unit cannot be forged.
 */
async function keepLineUnits(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const body = req.validatedBody as (Line & { items?: Line[] }) | undefined
  if (!featureOn("units") || !body) {
    return next()
  }
  const lines = body.items ?? (body.variant_id ? [body] : [])
  const units = await lineUnitsOf(
    req.scope,
    lines.flatMap((line) => line.variant_id ?? [])
  )
  lines.forEach((line) => setUnit(line, units.get(line.variant_id ?? "")))
  return next()
}

/** A line's metadata can be replaced: its unit stays. */
async function keepUpdatedLineUnit(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const body = req.validatedBody as Line | undefined
  if (!featureOn("units") || !body?.metadata) {
    return next()
  }
  const [line] = await req.scope
    .resolve(Modules.CART)
    .listLineItems({ id: req.params.line_id }, { select: ["variant_id"] })
  const variantId = line?.variant_id ?? ""
  const units = await lineUnitsOf(req.scope, variantId ? [variantId] : [])
  setUnit(body, units.get(variantId))
  return next()
}

function setUnit(line: Line, unit: object | undefined): void {
  if (unit) {
    line.metadata = { ...line.metadata, [LINE_UNIT_KEY]: unit }
  } else if (line.metadata && LINE_UNIT_KEY in line.metadata) {
    const { [LINE_UNIT_KEY]: _forged, ...rest } = line.metadata
    line.metadata = rest
  }
}

export const storeCartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts", methods: ["POST"], middlewares: [keepLineUnits] },
  {
    matcher: "/store/carts/:id/line-items",
    methods: ["POST"],
    middlewares: [keepLineUnits],
  },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST"],
    middlewares: [keepUpdatedLineUnit],
  },
]
