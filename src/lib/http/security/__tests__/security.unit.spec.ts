import { IncomingMessage, ServerResponse } from "node:http"
import { Socket } from "node:net"
import { addressOf } from "../address"
import { areaOf, isUnder } from "../area"
import { securityHeaders } from "../headers"
import { redactUrl } from "../redact"
import { Refusals } from "../refusals"
import { stampRequestId } from "../request-id"

function incoming(headers: Record<string, string> = {}, remote = "10.0.0.1") {
  const socket = new Socket()
  Object.defineProperty(socket, "remoteAddress", { value: remote })
  const req = new IncomingMessage(socket)
  Object.assign(req.headers, headers)
  return req
}

describe("areaOf", () => {
  it.each([
    ["/store/units", "store"],
    ["/STORE/units", "store"],
    ["/admin", "admin"],
    ["/auth?x=1", "auth"],
    ["/courier/", "courier"],
    ["/stores", undefined],
    ["/app/store", undefined],
    ["/", undefined],
    ["", undefined],
  ])("should place %j in %s", (path, area) => {
    expect(areaOf(path)).toBe(area)
  })

  it("should not take a longer name for a folder", () => {
    expect(isUnder("/docs?x=1", "/docs")).toBe(true)
    expect(isUnder("/docs/openapi.json", "/docs")).toBe(true)
    expect(isUnder("/docsx", "/docs")).toBe(false)
  })
})

describe("addressOf", () => {
  it("should believe the nearest proxy only", () => {
    const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.9" }
    expect(addressOf(incoming(headers))).toBe("203.0.113.9")
    expect(addressOf(incoming())).toBe("10.0.0.1")
    expect(addressOf(Object.assign(incoming(), { ip: "192.0.2.4" }))).toBe(
      "192.0.2.4"
    )
  })

  it.each([
    ["::ffff:192.0.2.4", "192.0.2.4"],
    ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::", "2001:db8:1:2::/64"],
    ["2001:db8::5", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("should count %s as %s", (address, counted) => {
    expect(addressOf(incoming({}, address))).toBe(counted)
  })
})

describe("stampRequestId", () => {
  it.each([
    ["checkout-4711", true],
    ["12345678", true],
    ["1234567", false],
    ["x".repeat(65), false],
    ["with space", false],
    ['"},{"a":"b', false],
  ])("should judge %j", (given, kept) => {
    const req = incoming({ "x-request-id": given })
    const res = new ServerResponse(req)
    const id = stampRequestId(req, res)

    expect(id === given).toBe(kept)
    expect(res.getHeader("x-request-id")).toBe(id)
    // The core copies the header; it must not find the caller's there.
    expect(req.headers["x-request-id"]).toBe(id)
  })
})

describe("securityHeaders", () => {
  it("should lock answers of the API", () => {
    expect(securityHeaders("/store/units", "/app", false)).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "cross-origin",
      "x-frame-options": "DENY",
    })
  })

  it("should not break the admin, the docs or a host's own pages", () => {
    for (const path of ["/app/orders", "/docs", "/host/page", "/"]) {
      const headers = securityHeaders(path, "/app", false)
      expect(headers["content-security-policy"]).toBeUndefined()
      expect(headers["x-content-type-options"]).toBe("nosniff")
    }
    expect(
      securityHeaders("/host/page", "/app", false)["x-frame-options"]
    ).toBeUndefined()
  })

  it("should keep scripts of uploaded files from running", () => {
    const { "content-security-policy": policy } = securityHeaders(
      "/static/1.svg",
      "/app",
      false
    )
    expect(policy).toContain("sandbox")
  })

  it("should demand https only over https", () => {
    const name = "strict-transport-security"
    expect(securityHeaders("/store", "/app", true)[name]).toBeDefined()
    expect(securityHeaders("/store", "/app", false)[name]).toBeUndefined()
  })
})

describe("redactUrl", () => {
  it.each([
    ["/store/units?limit=5", "/store/units?limit=5"],
    [
      "/auth/x/y/callback?code=abc&state=1",
      "/auth/x/y/callback?code=***&state=***",
    ],
    ["/a?reset_token=abc&email=x", "/a?reset_token=***&email=x"],
    ["/a?filter[access-token]=abc", "/a?filter[access-token]=***"],
    ["/a?reset%5Ftoken=abc", "/a?reset%5Ftoken=***"],
    [
      "/a?currency_code=sar&country_code=sa",
      "/a?currency_code=sar&country_code=sa",
    ],
    ["/a?%E0%A4%A=1&password=x", "/a?%E0%A4%A=1&password=***"],
    ["/a?token", "/a?token=***"],
    ["/token/code", "/token/code"],
  ])("should write %s as %s", (url, logged) => {
    expect(redactUrl(url)).toBe(logged)
  })
})

describe("Refusals", () => {
  const window = { points: 3, seconds: 60 }

  it("should shut out after too many and forget after the window", () => {
    const refusals = new Refusals()
    for (let count = 0; count < 3; count += 1) {
      expect(refusals.waitOf("a", window, 1000)).toBe(0)
      refusals.add("a", window, 1000)
    }
    expect(refusals.waitOf("a", window, 1000)).toBe(60)
    expect(refusals.waitOf("a", window, 31_000)).toBe(30)
    expect(refusals.waitOf("b", window, 1000)).toBe(0)
    expect(refusals.waitOf("a", window, 61_001)).toBe(0)
  })

  it("should not grow without bound", () => {
    const refusals = new Refusals()
    for (let index = 0; index < 20_050; index += 1) {
      refusals.add(`address ${index}`, window, 1000)
    }
    const { counts } = refusals as unknown as { counts: Map<string, unknown> }
    expect(counts.size).toBeLessThanOrEqual(10_000)
  })
})
