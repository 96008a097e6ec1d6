import fc from "fast-check"
import { closedBecause } from "../window"

const now = new Date("2026-03-01T12:00:00.000Z")
const before = "2026-03-01T11:59:59.999Z"
const at = "2026-03-01T12:00:00.000Z"
const after = "2026-03-01T12:00:00.001Z"

describe("closedBecause", () => {
  it.each([
    [null, null, null],
    [before, null, null],
    [at, null, null],
    [after, null, "not_started"],
    [null, before, "ended"],
    [null, at, "ended"],
    [null, after, null],
    [before, after, null],
    [at, after, null],
    [before, at, "ended"],
    [after, after, "not_started"],
  ])("should judge from %s to %s: %s", (starts_at, ends_at, expected) => {
    expect(closedBecause({ starts_at, ends_at }, now)).toBe(expected)
    const deal = {
      starts_at: starts_at === null ? null : new Date(starts_at),
      ends_at: ends_at === null ? null : new Date(ends_at),
    }
    expect(closedBecause(deal, now)).toBe(expected)
  })

  it("should go by the instant, whatever the offset it is written in", () => {
    const deal = { starts_at: "2026-03-01T15:00:00+03:00", ends_at: null }
    expect(closedBecause(deal, now)).toBeNull()
    expect(closedBecause(deal, new Date(now.getTime() - 1))).toBe("not_started")
  })

  it("should be open from the start until just before the end", () => {
    const instant = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(
        fc.option(instant, { nil: null }),
        fc.option(instant, { nil: null }),
        instant,
        (from, to, time) => {
          const open =
            (from === null || time >= from) && (to === null || time < to)
          const deal = {
            starts_at: from === null ? null : new Date(from),
            ends_at: to === null ? null : new Date(to),
          }
          expect(closedBecause(deal, new Date(time)) === null).toBe(open)
        }
      ),
      { numRuns: 2000 }
    )
  })
})
