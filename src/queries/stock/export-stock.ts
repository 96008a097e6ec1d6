import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Cell } from "../../lib/csv/send-csv"
import { writeOptions } from "../../workflows/unit/csv/options-cell"
import { SOLD_ITEMS, soldItemBindings } from "./sold-items"

const PAGE = 500

type Row = {
  id: string
  location: string
  handle: string
  options: Record<string, string>
  basic_unit_code: string
  stocked: string
}

/**
 * What stands in the books at the branches, in basic units, as rows of the
 * sheet for counting; page by page.
 */
export async function* stockPages(
  container: MedusaContainer,
  locationId: string | undefined
): AsyncGenerator<Cell[][]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let after = ""
  for (;;) {
    const { rows } = await knex.raw<{ rows: Row[] }>(
      `select l.id, p.handle, s.options, s.basic_unit_code,
         case when exists (select 1 from stock_location o
             where o.name = w.name and o.id <> w.id and o.deleted_at is null)
           then w.id else w.name end as location,
         trim_scale(l.stocked_quantity)::text as stocked
       from inventory_level l
       join (${SOLD_ITEMS}) s on s.inventory_item_id = l.inventory_item_id
       join product p on p.id = s.product_id
       join stock_location w on w.id = l.location_id and w.deleted_at is null
       where l.deleted_at is null and l.id > :after
         and (cast(:location as text) is null
           or l.location_id = cast(:location as text))
       order by l.id limit :page`,
      {
        ...soldItemBindings(),
        after,
        location: locationId ?? null,
        page: PAGE,
      }
    )
    yield rows.map((row) => [
      row.location,
      row.handle,
      writeOptions(row.options),
      row.basic_unit_code,
      1,
      row.stocked,
    ])
    if (rows.length < PAGE) {
      return
    }
    after = rows.at(-1)?.id ?? after
  }
}
