import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { currencyDecimals } from "../../../queries/currencies"
import { bindingsTo, upsertBindings } from "../bindings"
import { SALE_ORDER } from "./export-order"
import { inTurnOfOrder } from "./in-turn"
import { MESSAGE, type Refund } from "./refunds"

type Context = { container: MedusaContainer; client: OdooClient }

/**
 * Notes a refund at the sale order, with its amount and its reference. By the
 * reference it is found again, so that it stands there once, however often
 * this runs. Books are kept by people: whether a credit note is due is told
 * apart (`reviewCredits`).
 */
export function exportRefund(
  context: Context,
  refund: Refund
): Promise<"created" | "unchanged"> {
  return inTurnOfOrder(context.container, refund.order_id, () =>
    exportLocked(context, refund)
  )
}

async function exportLocked(
  { container, client }: Context,
  refund: Refund
): Promise<"created" | "unchanged"> {
  const noted = await bindingsTo(container, MESSAGE, [refund.id])
  const sale = (await bindingsTo(container, SALE_ORDER, [refund.order_id])).get(
    refund.order_id
  )
  if (noted.size || !sale) {
    return "unchanged"
  }
  const known = await messageOf(client, sale.external_id, refund)
  if (!known) {
    await client.call({
      model: SALE_ORDER,
      method: "message_post",
      ids: [sale.external_id],
      args: {
        body: await textOf(container, refund),
        message_type: "comment",
        subtype_xmlid: "mail.mt_note",
      },
      // After a cut connection the next run looks first whether it is there.
      repeatable: false,
    })
  }
  const id = known ?? (await messageOf(client, sale.external_id, refund))
  if (!id) {
    throw new OdooError("validation", "Odoo did not keep the note")
  }
  await bind(container, refund, id)
  return "created"
}

async function messageOf(
  client: OdooClient,
  saleOrder: number,
  { id }: Refund
): Promise<number | undefined> {
  const [known] = await client.search(
    MESSAGE,
    [
      ["model", "=", SALE_ORDER],
      ["res_id", "=", saleOrder],
      ["body", "ilike", id],
    ],
    { order: "id", limit: 1 }
  )
  return known
}

/** Plain text: some versions take it as HTML, so it holds none. */
async function textOf(
  container: MedusaContainer,
  { id, display_id, amount, currency_code, reason, note }: Refund
): Promise<string> {
  const decimals = await currencyDecimals(container, currency_code)
  const money = `${MathBN.convert(amount).toFixed(decimals)} ${currency_code.toUpperCase()}`
  const why = [reason, note].filter(Boolean).join(": ")
  const said = why ? ` (${why.replace(/[<>&]/g, " ")})` : ""
  return `Refunded in the webshop: ${money} of order #${display_id}${said}. Reference: ${id}`
}

async function bind(
  container: MedusaContainer,
  { id, order_id, amount, currency_code }: Refund,
  external_id: number
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, [
    {
      model: MESSAGE,
      external_id,
      entity: "refund",
      entity_id: id,
      state: "active",
      hash: null,
      write_date: null,
      data: { order_id, amount, currency_code },
    },
  ])
}
