import fc from "fast-check"
import { Coalescer } from "../coalescer"

describe("Coalescer", () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it("should send the first at once and the newest of the rest", () => {
    const sent: string[] = []
    const coalescer = new Coalescer<string>(1000, (value) => sent.push(value))
    coalescer.push("a", "a1")
    coalescer.push("a", "a2")
    coalescer.push("b", "b1")
    coalescer.push("a", "a3")
    expect(sent).toEqual(["a1", "b1"])

    jest.advanceTimersByTime(1000)
    expect(sent).toEqual(["a1", "b1", "a3"])
    coalescer.push("a", "a4")
    expect(sent).toEqual(["a1", "b1", "a3"])
    jest.advanceTimersByTime(1000)
    expect(sent).toEqual(["a1", "b1", "a3", "a4"])

    jest.advanceTimersByTime(5000)
    coalescer.push("a", "a5")
    expect(sent.at(-1)).toBe("a5")
  })

  it("should send everything without an interval, and nothing once cleared", () => {
    const sent: number[] = []
    const open = new Coalescer<number>(0, (value) => sent.push(value))
    open.push("a", 1)
    open.push("a", 2)
    expect(sent).toEqual([1, 2])

    const closed = new Coalescer<number>(1000, (value) => sent.push(value))
    closed.push("a", 3)
    closed.push("a", 4)
    closed.clear()
    jest.advanceTimersByTime(5000)
    expect(sent).toEqual([1, 2, 3])
  })

  it("should keep the order and end with the newest, one an interval", () => {
    const step = fc.record({
      key: fc.constantFrom("a", "b", "c"),
      wait: fc.integer({ min: 0, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const sent: { key: string; n: number; at: number }[] = []
        const coalescer = new Coalescer<{ key: string; n: number }>(
          1000,
          (value) => sent.push({ ...value, at: Date.now() })
        )
        const newest = new Map<string, number>()
        steps.forEach(({ key, wait }, n) => {
          coalescer.push(key, { key, n })
          newest.set(key, n)
          jest.advanceTimersByTime(wait)
        })
        jest.advanceTimersByTime(3000)
        for (const [key, last] of newest) {
          const own = sent.filter((entry) => entry.key === key)
          expect(own.at(-1)?.n).toBe(last)
          own.slice(1).forEach((entry, index) => {
            expect(entry.n).toBeGreaterThan(own[index].n)
            expect(entry.at - own[index].at).toBeGreaterThanOrEqual(1000)
          })
        }
      })
    )
  })
})
