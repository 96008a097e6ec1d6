import { periodOf } from "../period"

const NIGHT = new Date("2026-11-25T22:30:00Z")

describe("the period of delivery statistics", () => {
  it("should hold today of a branch where it is tomorrow already", () => {
    const { from, to } = periodOf({}, NIGHT)
    expect(from <= "2026-10-28").toBe(true)
    expect(to).toBe("2026-11-26")
  })

  it("should be what was asked for", () => {
    const asked = { from: "2026-11-01", to: "2026-11-02" }
    expect(periodOf(asked, NIGHT)).toEqual(asked)
  })

  it("should be the thirty days up to a day that was asked for", () => {
    expect(periodOf({ to: "2026-11-30" }, NIGHT)).toEqual({
      from: "2026-11-01",
      to: "2026-11-30",
    })
  })

  it("should go on until now from a day that was asked for", () => {
    expect(periodOf({ from: "2026-11-20" }, NIGHT)).toEqual({
      from: "2026-11-20",
      to: "2026-11-26",
    })
  })
})
