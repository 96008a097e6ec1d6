import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { answerHandOverWorkflow } from "../../workflows/delivery/workflows/answer-hand-over"
import { requestHandOverWorkflow } from "../../workflows/delivery/workflows/request-hand-over"
import type { SeedContext } from "./seed-demo"

type Purse = {
  courier_id: string
  currency_code: string
  hand_over_id: string | null
  status: string | null
}

/**
 * What couriers took in the last weeks: every second of them has handed it
 * over, the others ask a merchant to take it.
 */
export async function seedHandOvers({ container }: SeedContext): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Purse[] }>(
    `select e.courier_id, e.currency_code, h.id as hand_over_id, h.status
     from (
       select distinct courier_id, currency_code from delivery_cash_entry
       where kind = 'collected' and deleted_at is null
         and occurred_at < now() - interval '1 day'
     ) e
     join delivery_courier c on c.id = e.courier_id
     left join delivery_hand_over h on h.courier_id = e.courier_id
       and h.currency_code = e.currency_code and h.deleted_at is null
     order by c.email, e.currency_code`
  )
  for (const [index, purse] of rows.entries()) {
    const { courier_id, currency_code } = purse
    let id = purse.hand_over_id
    if (!id) {
      const { result } = await requestHandOverWorkflow(container).run({
        input: { courier_id, currency_code },
      })
      id = result.id
    }
    if (index % 2 === 0 && purse.status !== "accepted") {
      await answerHandOverWorkflow(container).run({
        input: { id, answer: "accepted", user_id: null },
      })
    }
  }
}
