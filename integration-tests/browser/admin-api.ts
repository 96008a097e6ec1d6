/** Calls the Admin API of a store that runs beside the test. */
export type AdminApi = <T>(path: string, body?: unknown) => Promise<T>

export type Credentials = { email: string; password: string }

/**
 * Signs in and gives a caller: with a body it posts, without it gets.
 * @throws Error with the answer's text for everything that is not a success
 */
export async function adminApi(
  url: string,
  credentials: Credentials
): Promise<AdminApi> {
  const { token } = await request<{ token: string }>(
    `${url}/auth/user/emailpass`,
    {},
    credentials
  )
  const headers = { authorization: `Bearer ${token}` }
  return (path, body) => request(`${url}${path}`, headers, body)
}

export async function request<T>(
  url: string,
  headers: Record<string, string>,
  body?: unknown
): Promise<T> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${text}`)
  }
  return JSON.parse(text) as T
}
