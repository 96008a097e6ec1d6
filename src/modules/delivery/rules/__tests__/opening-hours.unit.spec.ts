import fc from "fast-check"
import {
  isOpen,
  isTimezone,
  localTime,
  nextOpening,
  openAt,
  type OpeningHours,
  type Span,
} from "../opening-hours"

const RIYADH = "Asia/Riyadh"

/** Thursday 26 November 2026, at this time in Riyadh (UTC+3). */
const thursday = (clock: string) => new Date(`2026-11-26T${clock}:00+03:00`)

describe("localTime", () => {
  it("should read the clocks of the branch", () => {
    expect(localTime(new Date("2026-11-26T22:30:00Z"), RIYADH)).toEqual({
      weekday: 5,
      minutes: 90,
    })
    expect(isTimezone("Asia/Kuwait")).toBe(true)
    expect(isTimezone("Riyadh")).toBe(false)
  })
})

describe("isOpen", () => {
  const hours: OpeningHours = {
    "4": [
      ["08:00", "12:00"],
      ["16:00", "02:00"],
    ],
  }

  it.each([
    ["07:59", false],
    ["08:00", true],
    ["11:59", true],
    ["12:00", false],
    ["16:00", true],
    ["23:59", true],
  ])("should know whether it is open at %s", (clock, open) => {
    expect(isOpen(hours, RIYADH, thursday(clock))).toBe(open)
  })

  it("should go on over midnight, and not for the whole next day", () => {
    expect(isOpen(hours, RIYADH, new Date("2026-11-27T01:59:00+03:00"))).toBe(
      true
    )
    expect(isOpen(hours, RIYADH, new Date("2026-11-27T02:00:00+03:00"))).toBe(
      false
    )
  })

  it("should be always open without hours and all day to 24:00", () => {
    expect(isOpen(null, RIYADH, thursday("03:00"))).toBe(true)
    expect(
      openAt({ "4": [["00:00", "24:00"]] }, { weekday: 4, minutes: 0 })
    ).toBe(true)
    expect(openAt({}, { weekday: 4, minutes: 0 })).toBe(false)
  })
})

describe("nextOpening", () => {
  it("should be now, later today, next week or never", () => {
    const hours: OpeningHours = { "4": [["08:00", "12:00"]] }
    const next = (clock: string) =>
      nextOpening([hours, null], RIYADH, thursday(clock))
    expect(next("09:15")).toEqual(thursday("09:15"))
    expect(next("06:15")).toEqual(thursday("08:00"))
    expect(next("13:00")).toEqual(new Date("2026-12-03T08:00:00+03:00"))
    expect(nextOpening([{}], RIYADH, thursday("08:00"))).toBeNull()
  })

  it("should ask all hours", () => {
    const zone: OpeningHours = { "4": [["10:00", "11:00"]] }
    const branch: OpeningHours = { "4": [["08:00", "12:00"]] }
    expect(nextOpening([branch, zone], RIYADH, thursday("06:00"))).toEqual(
      thursday("10:00")
    )
  })

  const clock = fc
    .integer({ min: 0, max: 24 * 4 - 1 })
    .map(
      (quarter) =>
        `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`
    )
  const anyHours = fc.dictionary(
    fc.constantFrom("0", "1", "2", "3", "4", "5", "6"),
    fc.array(
      fc
        .tuple(clock, clock)
        .filter(([from, to]) => from !== to)
        .map((span): Span => span),
      { maxLength: 2 }
    )
  )

  it("should be the first minute that is open", () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.integer({ min: 0, max: 7 * 24 * 60 }),
        (hours, minute) => {
          const at = new Date(thursday("00:00").getTime() + minute * 60_000)
          const next = nextOpening([hours], RIYADH, at)
          const end = next?.getTime() ?? at.getTime() + 7 * 24 * 3_600_000
          if (next) {
            expect(isOpen(hours, RIYADH, next)).toBe(true)
          }
          for (let time = at.getTime(); time < end; time += 15 * 60_000) {
            expect(isOpen(hours, RIYADH, new Date(time))).toBe(false)
          }
        }
      ),
      { numRuns: 60 }
    )
  })
})
