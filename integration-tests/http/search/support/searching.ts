import type { Headers } from "../../../support/actors"
import type { Answer, Call } from "../../../support/app"

export type Hit = {
  id: string
  handle: string
  title: string
  in_stock: boolean
  prices: Record<string, number>
  [field: string]: unknown
}

export type Result = {
  hits: { id: string; score?: number; document: Hit }[]
  facets?: Record<string, { values: { value: string; count: number }[] }>
  metadata: { count: number; query?: string; skip: number; take: number }
}

type Asked = {
  filters?: Record<string, unknown>
  headers?: Headers
  [key: string]: unknown
}

/** Searches as a storefront does. */
export function searching(app: { call: Call }) {
  const post = (body: unknown, headers: Headers = {}) =>
    app.call<{ results: Result[] } & { message: string }>(
      "guest",
      "POST",
      "/store/search",
      { body, headers }
    )
  const search = async (
    q: string,
    { filters, headers, ...rest }: Asked = {}
  ): Promise<Result> => {
    const answer: Answer<{ results: Result[] }> = await post(
      { entity: "product", filters: { q, ...filters }, ...rest },
      headers
    )
    expect(answer.status).toBe(200)
    return answer.data.results[0] as Result
  }
  const handles = async (q: string, asked?: Asked) =>
    (await search(q, asked)).hits.map(({ document }) => document.handle)
  const one = async (handle: string, headers?: Headers) =>
    (await search("", { filters: { handle }, headers })).hits[0]?.document
  return { post, search, handles, one }
}
