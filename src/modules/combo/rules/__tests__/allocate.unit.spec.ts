import fc from "fast-check"
import { allocate } from "../allocate"

const RUNS = { numRuns: 3000 }

const sum = (numbers: readonly bigint[]) =>
  numbers.reduce((all, number) => all + number, 0n)

/** As text: Jest cannot report a `bigint` that is not as expected. */
const text = (numbers: readonly bigint[]) => numbers.map(String)

const total = fc.oneof(
  fc.bigInt({ min: 0n, max: 50n }),
  fc.bigInt({ min: 0n, max: 10n ** 15n })
)

/** Small ones make ties, zeros and remainders; large ones are real prices. */
const weight = fc.oneof(
  fc.bigInt({ min: 0n, max: 4n }),
  fc.bigInt({ min: 0n, max: 10n ** 18n })
)

const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((all) => sum(all) > 0n)

describe("allocate", () => {
  it.each([
    [700n, [100n, 100n, 100n], [234n, 233n, 233n]],
    [700n, [1n, 1n, 1n, 1n], [175n, 175n, 175n, 175n]],
    [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    [10n, [1n, 0n, 2n], [3n, 0n, 7n]],
    [1n, [1n, 2n], [0n, 1n]],
    [0n, [5n, 3n], [0n, 0n]],
    [999n, [7n], [999n]],
    [100n, [1n, 1n, 1n, 3n, 1n], [15n, 14n, 14n, 43n, 14n]],
    [5n, [], []],
  ])("should split %p by %p into %p", (all, by, expected) => {
    expect(text(allocate(all, by))).toEqual(text(expected))
  })

  it.each([
    [700n, [0n, 0n, 0n], undefined, [234n, 233n, 233n]],
    [700n, [0n, 0n], [2n, 1n], [467n, 233n]],
    [700n, [0n, 0n], [0n, 3n], [0n, 700n]],
    [700n, [0n, 0n], [0n, 0n], [0n, 0n]],
    [700n, [0n, 1n], [9n, 1n], [0n, 700n]],
  ])(
    "should split %p by %p, else by %p, into %p",
    (all, by, evenly, expected) => {
      expect(text(allocate(all, by, evenly))).toEqual(text(expected))
    }
  )

  it("should add up exactly, no part below 0", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const parts = allocate(all, by)
        expect(parts).toHaveLength(by.length)
        expect(sum(parts) === all).toBe(true)
        expect(parts.every((part) => part >= 0n)).toBe(true)
      }),
      RUNS
    )
  })

  it("should differ from the exact proportion by less than one", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const whole = sum(by)
        const near = allocate(all, by).every((part, index) => {
          const off = part * whole - all * by[index]
          return off < whole && -off < whole
        })
        expect(near).toBe(true)
      }),
      RUNS
    )
  })

  it("should round up the largest remainders, of equal ones the earlier", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const whole = sum(by)
        const parts = allocate(all, by).map((part, index) => ({
          index,
          rest: (all * by[index]) % whole,
          up: part > (all * by[index]) / whole,
        }))
        const up = parts.filter((part) => part.up)
        const down = parts.filter((part) => !part.up)
        const ordered = up.every((higher) =>
          down.every(
            (lower) =>
              higher.rest > lower.rest ||
              (higher.rest === lower.rest && higher.index < lower.index)
          )
        )
        expect(ordered).toBe(true)
      }),
      RUNS
    )
  })

  it("should give what weighs nothing nothing", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const free = allocate(all, by).filter((_, index) => by[index] === 0n)
        expect(free.every((part) => part === 0n)).toBe(true)
      }),
      RUNS
    )
  })

  it("should never give more to what weighs less, nor to an equal one later", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const parts = allocate(all, by)
        const fair = parts.every((a, i) =>
          parts.slice(i + 1).every((b, next) => {
            const heavier = by[i] - by[i + 1 + next]
            if (heavier === 0n) {
              return a === b || a === b + 1n
            }
            return heavier > 0n ? a >= b : a <= b
          })
        )
        expect(fair).toBe(true)
      }),
      RUNS
    )
  })

  it("should go by slot order alone where all weigh the same", () => {
    fc.assert(
      fc.property(
        total,
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 12 }),
        (all, each, count) => {
          const parts = allocate(
            all,
            Array.from({ length: count }, () => each)
          )
          const dearer = all % BigInt(count)
          const expected = parts.map((_, index) => {
            const share = all / BigInt(count)
            return BigInt(index) < dearer ? share + 1n : share
          })
          expect(text(parts)).toEqual(text(expected))
        }
      ),
      RUNS
    )
  })

  it("should move shares with their parts where no remainders are equal", () => {
    const shuffled = weights.chain((by) =>
      fc.tuple(
        fc.constant(by),
        fc.shuffledSubarray([...by.keys()], {
          minLength: by.length,
          maxLength: by.length,
        })
      )
    )
    fc.assert(
      fc.property(total, shuffled, (all, [by, order]) => {
        const rests = by.map((each) => (all * each) % sum(by))
        fc.pre(new Set(rests).size === rests.length)
        const parts = allocate(all, by)
        const moved = allocate(
          all,
          order.map((index) => by[index])
        )
        expect(text(moved)).toEqual(text(order.map((index) => parts[index])))
      }),
      RUNS
    )
  })

  it("should split the same the same, in whatever unit weights are", () => {
    fc.assert(
      fc.property(
        total,
        weights,
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (all, by, factor) => {
          const input = Object.freeze([...by])
          const parts = allocate(all, input)
          expect(text(allocate(all, input))).toEqual(text(parts))
          expect(text(input)).toEqual(text(by))
          const finer = allocate(
            all,
            by.map((each) => each * factor)
          )
          expect(text(finer)).toEqual(text(parts))
        }
      ),
      RUNS
    )
  })

  it("should stay as it is when its own parts are split again", () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        fc.pre(all > 0n)
        const parts = allocate(all, by)
        expect(text(allocate(all, parts))).toEqual(text(parts))
      }),
      RUNS
    )
  })

  it("should go by the second weights when nothing weighs anything", () => {
    fc.assert(
      fc.property(total, weights, (all, evenly) => {
        const nothing = evenly.map(() => 0n)
        expect(text(allocate(all, nothing, evenly))).toEqual(
          text(allocate(all, evenly))
        )
      }),
      RUNS
    )
  })
})
