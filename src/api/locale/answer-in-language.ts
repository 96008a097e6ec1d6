import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sayInLanguage } from "../../queries/translation/in-language"
import { isNode, type Node } from "../../queries/translation/node"
import { localesOfOrders } from "../../queries/translation/stored-texts"
import { featureOn, suiteOptions } from "../../suite-options"

/** Which language a request reads; undefined for that of what it reads. */
type Reader = (req: MedusaRequest) => string | undefined

/**
 * Says the answer of a core route in the reader's language. The core says
 * products and variants so, but not where they hang on a cart or an order, nor
 * the texts that lines have copied.
 *
 * A failure here must not hide the answer: it is logged and sent as it is.
 */
export function answerInLanguage(readerOf: Reader) {
  return function wrapAnswer(
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): void {
    if (!featureOn("translations")) {
      return next()
    }
    const send = res.json.bind(res)
    res.json = (body: unknown) => {
      if (res.statusCode >= 400 || !isNode(body)) {
        return send(body)
      }
      translateBody(req, body, readerOf(req))
        .catch((error: Error) => {
          req.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(`${req.method} ${req.path} was not translated`, error)
        })
        .finally(() => send(body))
      return res
    }
    next()
  }
}

async function translateBody(
  req: MedusaRequest,
  body: Node,
  wanted: string | undefined
): Promise<void> {
  const [own] = suiteOptions().locales
  const roots = Object.values(body).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter(isNode)
  )
  const orders = roots.filter(
    ({ id, locale }) => locale === undefined && String(id).startsWith("order_")
  )
  const madeIn = orders.length
    ? await localesOfOrders(
        req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
        orders.map(({ id }) => String(id))
      )
    : new Map<string, string | null>()
  const groups = new Map<string, { reader: string; made: string; at: Node[] }>()
  for (const root of roots) {
    const locale = root.locale ?? madeIn.get(String(root.id))
    const made = typeof locale === "string" && locale ? locale : own
    const reader = wanted ?? made
    // Nobody asked, and it was written in the store's own language.
    if (!wanted && reader === own) {
      continue
    }
    const key = `${reader} ${made}`
    const group = groups.get(key) ?? { reader, made, at: [] }
    group.at.push(root)
    groups.set(key, group)
  }
  for (const { reader, made, at } of groups.values()) {
    await sayInLanguage(req.scope, at, { reader, made, own })
  }
}
