import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Rows of one table whose column is one of the values. For pages of a bulk
 * import: while products come in, the database knows next to nothing of its
 * tables, and of a join it makes a loop over whole ones (30 seconds for a
 * page). One table read by its key has no bad plan; put rows together here.
 */
export async function rowsBy<T extends object>(
  container: MedusaContainer,
  table: string,
  column: string,
  values: readonly string[],
  fields: (keyof T & string)[],
  more: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query
): Promise<T[]> {
  if (!values.length) {
    return []
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const query = knex(table)
    .whereRaw("?? = any(?)", [column, [...new Set(values)]])
    .select(fields)
  return (await more(query)) as T[]
}

export const undeleted = (query: Knex.QueryBuilder) =>
  query.whereNull("deleted_at")
