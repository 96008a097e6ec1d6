import { isCut, roomsOf, type Listener } from "../listener"
import { bodyFor, type RealtimeMessage } from "../message"
import { Recent } from "../recent"

const listener = (kind: Listener["kind"], id = "x"): Listener => ({
  kind,
  id,
  language: "en",
})

describe("rooms", () => {
  it("should follow from who somebody is alone", () => {
    expect(roomsOf(listener("user", "u"))).toEqual(["admin", "user:u"])
    expect(roomsOf(listener("customer", "c"))).toEqual(["customer:c"])
    expect(roomsOf(listener("courier", "k"))).toEqual(["courier:k"])
    expect(roomsOf(listener("tracking", "o"))).toEqual(["order:o"])
  })

  it("should cut those whom every given part fits", () => {
    const user = { ...listener("user", "u"), session: "s" }
    expect(isCut(user, { session: "s" })).toBe(true)
    expect(isCut(user, { kind: "user", id: "u" })).toBe(true)
    expect(isCut(user, { kind: "customer", id: "u" })).toBe(false)
    expect(isCut(user, { session: "other" })).toBe(false)
    expect(isCut(user, {})).toBe(false)
  })

  it("should write a message in each listener's language", () => {
    const message: RealtimeMessage = {
      id: "7",
      name: "customer_notification",
      time: "2026-01-01T00:00:00.000Z",
      rooms: ["customer:c"],
      payload: { notification_id: "n" },
      texts: { en: { title: "Hello" }, ar: { title: "مرحبًا" } },
    }
    expect(bodyFor(message, "ar")).toMatchObject({ id: "7", title: "مرحبًا" })
    expect(bodyFor(message, "fr")).toMatchObject({ title: "Hello" })
    expect(bodyFor(message, "en")).not.toHaveProperty("rooms")
  })

  it("should remember the last ids only", () => {
    const recent = new Recent(2)
    expect([recent.isNew("1"), recent.isNew("1")]).toEqual([true, false])
    expect([recent.isNew("2"), recent.isNew("3")]).toEqual([true, true])
    expect(recent.isNew("1")).toBe(true)
    expect([recent.isNew(null), recent.isNew(null)]).toEqual([true, true])
  })
})
