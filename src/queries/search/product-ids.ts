import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** Pages of the ids of products in their order, from one on. */
export async function* productIds(
  query: RemoteQueryFunction,
  filters: Record<string, unknown> | undefined,
  after: string | undefined,
  page: number
): AsyncGenerator<string[]> {
  let cursor = after
  for (;;) {
    const { data } = await query.graph({
      entity: "product",
      fields: ["id"],
      filters: {
        $and: [
          filters ?? {},
          cursor === undefined ? {} : { id: { $gt: cursor } },
        ],
      },
      pagination: { take: page, order: { id: "ASC" } },
    })
    const ids = data.map(({ id }) => id)
    if (ids.length) {
      yield ids
    }
    if (ids.length < page) {
      return
    }
    cursor = ids.at(-1)
  }
}
