import fc from "fast-check"
import { judgePositions, type Fix, type ReportedFix } from "../judge-positions"

const NOW = Date.UTC(2026, 10, 25, 12)
const LIMITS = {
  maxAccuracy: 200,
  maxSpeed: 60,
  maxAge: 72 * 3_600_000,
  maxAhead: 120_000,
}
const DUTY = [{ from: NOW - 24 * 3_600_000, to: null }]
const NOBODY = { believed: null, suspect: null }

/** About 11 metres north a second. */
function fix(second: number, more: Partial<ReportedFix> = {}): ReportedFix {
  return {
    at: NOW - 3_600_000 + second * 1000,
    latitude: 24.7 + second * 0.0001,
    longitude: 46.7,
    accuracy: 5,
    ...more,
  }
}

const judge = (
  points: ReportedFix[],
  known: { believed: Fix | null; suspect: Fix | null } = NOBODY
) => judgePositions(points, { now: NOW, duty: DUTY, known, limits: LIMITS })

describe("judgePositions", () => {
  it("should judge each point by itself", () => {
    const { verdicts, keep } = judge([
      fix(0),
      fix(1, { at: NOW + 600_000 }),
      fix(2, { at: NOW - 73 * 3_600_000 }),
      fix(3, { at: NOW - 30 * 3_600_000 }),
      fix(4, { accuracy: 900 }),
      fix(0, { latitude: 24.70001 }),
      fix(6, { latitude: 25.7 }),
      fix(7),
    ])
    expect(verdicts).toEqual([
      "stored",
      "in_the_future",
      "too_old",
      "off_duty",
      "too_inaccurate",
      "duplicate",
      "impossible_speed",
      "stored",
    ])
    expect(keep).toEqual([0, 6, 7])
  })

  it("should keep points in the order they were recorded in", () => {
    const { keep, latest } = judge([fix(9), fix(3), fix(6)])
    expect(keep).toEqual([1, 2, 0])
    expect(latest).toBe(0)
  })

  it("should keep a mock location and not believe it", () => {
    const { verdicts, keep, latest } = judge([
      fix(0),
      fix(1, { is_mock: true, latitude: 48 }),
    ])
    expect(verdicts).toEqual(["stored", "stored"])
    expect(keep).toHaveLength(2)
    expect(latest).toBe(0)
  })

  it("should take the word of two jumps that agree, over batches too", () => {
    const wrong = fix(0, { latitude: 25.7 })
    const first = judge([wrong, fix(1)])
    expect(first.verdicts).toEqual(["stored", "impossible_speed"])
    const second = judge([fix(2), fix(3)], {
      believed: wrong,
      suspect: first.suspect,
    })
    expect(second.verdicts).toEqual(["stored", "stored"])
    expect(second.cleared).toEqual(fix(1))
  })

  it("should not let one bad fix cost good ones, wherever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.nat(),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.boolean(),
        (count, where, latitude, before) => {
          fc.pre(Math.abs(latitude - 24.7) > 0.5)
          const good = Array.from({ length: count }, (_, i) => fix(i * 2))
          const bad = fix((where % (count - 1)) * 2 - 1, { latitude })
          const known = before ? { believed: fix(-2), suspect: null } : NOBODY
          const { verdicts } = judge([...good, bad], known)
          expect(verdicts.slice(0, -1)).toEqual(good.map(() => "stored"))
        }
      )
    )
  })

  it("should say the same of points in any order within a batch", () => {
    const points = Array.from({ length: 30 }, (_, i) =>
      fix(i, i % 7 === 3 ? { latitude: 30 } : {})
    )
    const told = new Map(
      judge(points).verdicts.map((verdict, i) => [points[i].at, verdict])
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(points, { minLength: 30, maxLength: 30 }),
        (shuffled) => {
          expect(
            judge(shuffled).verdicts.map((verdict, i) => [
              shuffled[i].at,
              verdict,
            ])
          ).toEqual(shuffled.map(({ at }) => [at, told.get(at)]))
        }
      )
    )
  })
})
