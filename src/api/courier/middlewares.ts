import cors from "cors"
import { configManager } from "@medusajs/framework/config"
import {
  applyLocale,
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  normalizeLocale,
  parseCorsOrigins,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { recognizeCourier } from "../../lib/http/courier-caller"
import { sendError } from "../../lib/http/errors"
import { limitRequests } from "../../lib/http/security"
import { COURIER_ACTOR } from "../../modules/delivery/constants"
import { featureOn, suiteOptions } from "../../suite-options"

type Middleware = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => unknown

/** Without the feature there is nothing here to protect: 404 for everybody. */
function whenOn(middleware: Middleware): Middleware {
  return (req, res, next) =>
    featureOn("delivery") ? middleware(req, res, next) : next()
}

/** Medusa knows CORS for its own areas only. */
const allowOrigins: Middleware = (req, res, next) => {
  const { storeCors } = configManager.config.projectConfig.http
  const origins = suiteOptions().delivery.courierCors ?? storeCors
  return cors({ origin: parseCorsOrigins(origins), credentials: true })(
    req,
    res,
    next
  )
}

/**
 * A bearer token of an actor `courier`, and no session: what carries no cookie
 * cannot be forged by another page. The core asks for a second factor where
 * one is set up.
 */
const recognizeToken = authenticate(COURIER_ACTOR, ["bearer"], {
  allowUnauthenticated: true,
  requireMfa: true,
})

function refuseStrangers(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): unknown {
  return actorOf(req)
    ? next()
    : sendError(new SuiteError("unauthorized", "unauthorized"), req, res)
}

/** A suspended courier is out at once, whatever his token says. */
async function requireActive(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<unknown> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const { locale } = await recognizeCourier(knex, req, actorOf(req) ?? "")
    req.locale ??= locale ? normalizeLocale(locale) : undefined
  } catch (error) {
    return sendError(error, req, res)
  }
  return next()
}

function actorOf(req: MedusaRequest): string | undefined {
  return (req as AuthenticatedMedusaRequest).auth_context?.actor_id
}

/** Only a merchant makes couriers. */
function refuseRegistration(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): unknown {
  return featureOn("delivery")
    ? sendError(
        new SuiteError("forbidden", "courier_registration_closed"),
        req,
        res
      )
    : next()
}

/** Merchants write addresses in small letters: a phone's keyboard may not. */
function writeEmailSmall(
  req: MedusaRequest<{ email?: unknown } | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { body } = req
  if (featureOn("delivery") && typeof body?.email === "string") {
    body.email = body.email.trim().toLowerCase()
  }
  next()
}

export const courierMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/courier",
    middlewares: [
      allowOrigins,
      applyLocale,
      recognizeToken,
      refuseStrangers,
      limitRequests,
      requireActive,
    ].map(whenOn),
  },
  {
    matcher: `/auth/${COURIER_ACTOR}/:auth_provider`,
    methods: ["POST"],
    middlewares: [writeEmailSmall],
  },
  {
    matcher: `/auth/${COURIER_ACTOR}/:auth_provider/register`,
    methods: ["POST"],
    middlewares: [refuseRegistration],
  },
]
