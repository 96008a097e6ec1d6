import type { IncomingMessage } from "node:http"
import { isIPv6 } from "node:net"

/**
 * The caller's address as a limit counts it. Express trusts one proxy (the
 * core sets it), so it is what the nearest proxy saw; before Express has run
 * the same rule is applied here. An IPv6 customer owns a whole /64 and could
 * change the address with every request: those count as one.
 */
export function addressOf(req: IncomingMessage & { ip?: string }): string {
  const address = req.ip ?? forwardedFor(req) ?? req.socket.remoteAddress ?? "-"
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) {
    return mapped[1]
  }
  return isIPv6(address) ? network64(address) : address
}

function forwardedFor(req: IncomingMessage): string | undefined {
  const header = req.headers["x-forwarded-for"]
  const list = Array.isArray(header) ? header.join(",") : header
  return list?.split(",").at(-1)?.trim() || undefined
}

/** First four groups of an IPv6 address, `2001:db8:0:1::/64`. */
function network64(address: string): string {
  const [head, tail] = address.split("%", 1)[0].split("::")
  const left = head ? head.split(":") : []
  const right = tail ? tail.split(":") : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right]
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16))
  return `${network.map((group) => group.toString(16)).join(":")}::/64`
}
