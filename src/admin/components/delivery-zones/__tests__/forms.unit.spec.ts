import fc from "fast-check"
import { hoursText, readHours, readSpans } from "../hours-text"
import {
  cornersOf,
  cornersText,
  polygonOf,
  readCorners,
  withCorner,
  type Corner,
} from "../ring"
import { tariffForm, tariffOf, tariffProblems } from "../tariff-form"

const square: Corner[] = [
  [24.6, 46.6],
  [24.6, 46.8],
  [24.8, 46.8],
  [24.8, 46.6],
]

describe("ring", () => {
  it("should go to GeoJSON and back", () => {
    const polygon = polygonOf(square, null)
    expect(polygon.coordinates[0]).toHaveLength(5)
    expect(polygon.coordinates[0][1]).toEqual([46.8, 24.6])
    expect(cornersOf(polygon)).toEqual(square)
  })

  it("should keep holes", () => {
    const hole = [
      [46.65, 24.65],
      [46.7, 24.65],
      [46.7, 24.7],
      [46.65, 24.65],
    ]
    const before = { type: "Polygon" as const, coordinates: [[], hole] }
    expect(polygonOf(square, before).coordinates[1]).toEqual(hole)
  })

  it("should put a new corner into the side it lies at", () => {
    expect(withCorner(square, [24.7, 46.81])).toEqual([
      square[0],
      square[1],
      [24.7, 46.81],
      square[2],
      square[3],
    ])
    expect(withCorner([], [1, 2])).toEqual([[1, 2]])
  })

  it("should read what it writes, and GeoJSON", () => {
    const polygon = polygonOf(square, null)
    for (const text of [
      cornersText(square),
      JSON.stringify(polygon),
      JSON.stringify({ type: "Feature", geometry: polygon }),
      JSON.stringify(polygon.coordinates),
    ]) {
      expect(readCorners(text)).toEqual(square)
    }
    expect(readCorners("north")).toBeNull()
    expect(readCorners("{}")).toBeNull()
  })
})

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) =>
    [Math.floor(minutes / 60), minutes % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":")
  )

describe("hours", () => {
  it("should go to text and back", () => {
    const days = fc.dictionary(
      fc.constantFrom("0", "3", "6"),
      fc.array(fc.tuple(clock, clock), { minLength: 1, maxLength: 3 })
    )
    fc.assert(
      fc.property(days, (hours) => {
        expect(readHours(hoursText(hours))).toEqual({ hours, wrong: [] })
      })
    )
  })

  it("should understand what a hand writes", () => {
    expect(readSpans("8:00 – 12:00، 16:00-2:00")).toEqual([
      ["08:00", "12:00"],
      ["16:00", "02:00"],
    ])
    expect(readSpans("")).toEqual([])
    expect(readHours({ "1": "morning" }).wrong).toEqual(["1"])
  })
})

describe("fee rules", () => {
  const peak = fc.record({
    hours: fc.dictionary(
      fc.constantFrom("0", "2", "5", "6"),
      fc.array(fc.tuple(clock, clock), { minLength: 1, maxLength: 2 }),
      { minKeys: 1 }
    ),
    surcharge: fc.constantFrom("3", "5.5", "7"),
  })
  type Peak = { hours: Record<string, string[][]>; surcharge: string }
  const said = (peaks: Peak[] = []) =>
    peaks
      .flatMap(({ hours, surcharge }) =>
        Object.entries(hours).flatMap(([day, spans]) =>
          spans.map((span) => [day, ...span, surcharge].join(" "))
        )
      )
      .sort()

  it("should keep all peak hours of all days", () => {
    fc.assert(
      fc.property(fc.array(peak, { maxLength: 4 }), (peaks) => {
        const fee = {
          base: "10",
          per_km: "1.5",
          ...(peaks.length && { peaks }),
        }
        const kept = tariffOf(tariffForm(fee)) as { peaks?: Peak[] }
        expect(kept).toMatchObject({ base: "10", per_km: "1.5" })
        expect(said(kept.peaks)).toEqual(said(peaks))
      })
    )
  })

  it("should say which peak is not finished", () => {
    const fee = tariffForm({ base: "10" })
    const peaks = [
      { days: ["1"], hours: "17-20", surcharge: "5" },
      { days: [], hours: "", surcharge: "" },
      { days: [], hours: "17:00-20:00", surcharge: "" },
    ]
    expect(
      Object.keys(tariffProblems("sar", { ...fee, peaks }, (key) => key))
    ).toEqual([
      "fees.sar.peaks.0.hours",
      "fees.sar.peaks.2.hours",
      "fees.sar.peaks.2.surcharge",
    ])
    expect(tariffOf({ ...fee, peaks: [peaks[1]] })).toEqual({ base: "10" })
  })
})
