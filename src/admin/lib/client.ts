/** Defined by Medusa's admin bundler. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: string | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

export type Problem = { field: string; code: string; message: string }

/** What a route of the suite, or of the core, answered instead of success. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly problems: Problem[]

  constructor(
    status: number,
    body: { code?: string; message?: string; errors?: Problem[] }
  ) {
    super(body.message ?? `HTTP ${status}`)
    this.name = "ApiError"
    this.status = status
    this.code = body.code ?? "unknown"
    this.problems = body.errors ?? []
  }
}

export type ApiRequest = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** Instead of `body`: a file as it is. */
  file?: Blob
  /** Sent twice by a shaky network, the call counts once. */
  idempotencyKey?: string
  /** Locale of translatable content; absent: the untranslated text. */
  locale?: string
}

/**
 * Calls the backend with the credentials of the signed-in admin. Messages
 * come in the language of the admin.
 * @throws ApiError for every answer that is not a success
 */
export async function api<T>(path: string, request: ApiRequest = {}) {
  const { method = "GET", query, body, file, locale } = request
  const { idempotencyKey } = request
  const response = await fetch(`${backendUrl()}${path}${search(query)}`, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      "accept-language": document.documentElement.lang || "en",
      ...(locale && { "x-medusa-locale": locale }),
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(file && { "content-type": file.type }),
      ...authorization(),
    },
    body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
  if (!response.ok) {
    throw new ApiError(response.status, await errorBody(response))
  }
  return (await response.json()) as T
}

/**
 * Sends a file as it is, or a form with files.
 * @throws ApiError for every answer that is not a success
 */
export async function upload<T>(
  path: string,
  body: Blob | FormData,
  /** A form says its own. */
  contentType?: string,
  query?: ApiRequest["query"]
): Promise<T> {
  const response = await fetch(`${backendUrl()}${path}${search(query)}`, {
    method: "POST",
    credentials: "include",
    headers: {
      accept: "application/json",
      "accept-language": document.documentElement.lang || "en",
      ...(contentType && { "content-type": contentType }),
      ...authorization(),
    },
    body,
  })
  if (!response.ok) {
    throw new ApiError(response.status, await errorBody(response))
  }
  return (await response.json()) as T
}

/** Puts a picture into the store's files. @returns its address */
export async function uploadImage(file: File): Promise<string> {
  const form = new FormData()
  form.append("files", file)
  const { files } = await upload<{ files: { url: string }[] }>(
    "/admin/uploads",
    form
  )
  return files[0].url
}

/**
 * Fetches a file with the admin's credentials.
 * @throws ApiError for every answer that is not a success
 */
export async function fetchFile(
  path: string,
  query?: ApiRequest["query"]
): Promise<Blob> {
  const response = await fetch(`${backendUrl()}${path}${search(query)}`, {
    credentials: "include",
    headers: authorization(),
  })
  if (!response.ok) {
    throw new ApiError(response.status, await errorBody(response))
  }
  return response.blob()
}

/**
 * Fetches a file and hands it to the browser.
 * @throws ApiError for every answer that is not a success
 */
export async function download(
  path: string,
  filename: string,
  query?: ApiRequest["query"]
): Promise<void> {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(await fetchFile(path, query))
  link.download = filename
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}

/** Address of the backend without a slash at its end; empty on its own host. */
export function backendUrl(): string {
  const url = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : ""
  return url.replace(/\/$/, "")
}

/** A host may run the admin with tokens instead of sessions. */
function authorization(): Record<string, string> {
  if (typeof __AUTH_TYPE__ === "undefined" || __AUTH_TYPE__ !== "jwt") {
    return {}
  }
  const key =
    typeof __JWT_TOKEN_STORAGE_KEY__ === "string" && __JWT_TOKEN_STORAGE_KEY__
      ? __JWT_TOKEN_STORAGE_KEY__
      : "medusa_auth_token"
  const token = window.localStorage.getItem(key)
  return token ? { authorization: `Bearer ${token}` } : {}
}

function search(query: ApiRequest["query"]): string {
  const given = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]]
  )
  return given.length ? `?${new URLSearchParams(given)}` : ""
}

async function errorBody(response: Response) {
  try {
    return (await response.json()) as { message?: string }
  } catch {
    return {}
  }
}
