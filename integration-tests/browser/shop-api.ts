import { request } from "./admin-api"

/** Calls an API as its own people do: with a body it posts, else it gets. */
export type ShopApi = <T>(path: string, body?: unknown) => Promise<T>

/** The Store API, as a storefront with a publishable key. */
export function shopApi(url: string, key: string): ShopApi {
  return (path, body) =>
    request(`${url}${path}`, { "x-publishable-api-key": key }, body)
}

/** The courier API, as the app of a courier who signs in. */
export async function courierApi(
  url: string,
  credentials: { email: string; password: string }
): Promise<ShopApi> {
  const { token } = await request<{ token: string }>(
    `${url}/auth/courier/emailpass`,
    {},
    credentials
  )
  const headers = { authorization: `Bearer ${token}` }
  return (path, body) => request(`${url}${path}`, headers, body)
}
