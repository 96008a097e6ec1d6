/** Names of query parameters whose values are nobody's business. */
const SECRET =
  /^(code|state|(.*[_-])?(token|secret|password|otp|signature|api[_-]?key))$/i

/**
 * The URL as a log may hold it: values of secret query parameters become
 * `***`. The core's access log prints URLs as they come, sign-in callbacks
 * with their one-time codes included.
 */
export function redactUrl(url: string): string {
  const start = url.indexOf("?")
  if (start < 0) {
    return url
  }
  const pairs = url.slice(start + 1).split("&")
  return `${url.slice(0, start)}?${pairs.map(redactPair).join("&")}`
}

function redactPair(pair: string): string {
  const name = pair.split("=", 1)[0]
  return SECRET.test(plainName(name)) ? `${name}=***` : pair
}

/** `filter[reset_token]` and `reset%5Ftoken` are `reset_token`. */
function plainName(name: string): string {
  try {
    return decodeURIComponent(name).replace(/^.*\[|\]$/g, "")
  } catch {
    return name
  }
}
