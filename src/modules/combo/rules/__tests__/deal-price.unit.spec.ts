import { BigNumber, MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import {
  priceDeal,
  type Deal,
  type DealPart,
  type DealTerms,
} from "../deal-price"
import { fromMinor } from "../minor-units"

const RUNS = { numRuns: 3000 }

const part = (
  price: DealPart["price"],
  pieces = 1,
  surcharge: DealPart["surcharge"] = 0
): DealPart => ({ price, pieces, surcharge })

const fixed = (price: string | number): DealTerms => ({
  pricing: "fixed",
  price,
})
const percentOff = (percent: string | number): DealTerms => ({
  pricing: "percent_off",
  percent,
})
const amountOff = (amount: string | number): DealTerms => ({
  pricing: "amount_off",
  amount,
})

const sum = (numbers: readonly bigint[]) =>
  numbers.reduce((all, number) => all + number, 0n)

/** What the lines of each part cost, in minor units. */
const costs = ({ lines }: Deal, parts: readonly DealPart[]) =>
  parts.map((_, index) =>
    sum(
      lines
        .filter((line) => line.index === index)
        .map((line) => line.unit_price * BigInt(line.pieces))
    )
  )

/**
 * A deal as plain numbers, lines as index, pieces and unit price: Jest cannot
 * report a `bigint` that is not as expected.
 */
function view(terms: DealTerms, parts: readonly DealPart[], decimals: number) {
  const deal = priceDeal(terms, parts, decimals)
  return {
    price: Number(deal.price),
    separately: Number(deal.separately),
    costs: costs(deal, parts).map(Number),
    lines: deal.lines.map((line) => [
      line.index,
      line.pieces,
      Number(line.unit_price),
    ]),
  }
}

describe("priceDeal", () => {
  it("should charge 7.00 for three items at 1.00, not 6.99", () => {
    const deal = view(fixed(7), [part(1), part(1), part(1)], 2)
    expect(deal.price).toBe(700)
    expect(deal.separately).toBe(300)
    expect(deal.lines).toEqual([
      [0, 1, 234],
      [1, 1, 233],
      [2, 1, 233],
    ])
  })

  it("should charge 7.00 for three pieces of one item at 1.00", () => {
    const deal = view(fixed(7), [part(1, 3)], 2)
    expect(deal.price).toBe(700)
    expect(deal.lines).toEqual([
      [0, 2, 233],
      [0, 1, 234],
    ])
  })

  it("should split by pieces when all base prices are zero", () => {
    const deal = view(fixed(7), [part(0, 2), part(0)], 2)
    expect(deal.price).toBe(700)
    expect(deal.separately).toBe(0)
    expect(deal.costs).toEqual([467, 233])
  })

  it("should not charge for parts that are free where the deal is a share", () => {
    for (const terms of [percentOff(10), amountOff(5)]) {
      const deal = view(terms, [part(0, 2), part(0)], 2)
      expect(deal.price).toBe(0)
      expect(deal.lines).toEqual([
        [0, 2, 0],
        [1, 1, 0],
      ])
    }
  })

  it("should leave a free part free beside one that costs", () => {
    const deal = view(fixed("7.01"), [part(3), part(0, 5), part(4)], 2)
    expect(deal.lines).toEqual([
      [0, 1, 300],
      [1, 5, 0],
      [2, 1, 401],
    ])
  })

  it("should follow a price list's discount on one part", () => {
    const before = view(fixed(15), [part(10), part(10)], 2)
    const after = view(fixed(15), [part(5), part(10)], 2)
    expect(before.costs).toEqual([750, 750])
    expect(after.costs).toEqual([500, 1000])
  })

  it("should charge nothing at 100 percent off, but surcharges", () => {
    const parts = [part("9.99", 3), part("4.50", 1, "0.50")]
    const deal = view(percentOff(100), parts, 2)
    expect(deal.price).toBe(50)
    expect(deal.separately).toBe(3447)
    expect(deal.costs).toEqual([0, 50])
  })

  it("should charge the parts themselves at 0 percent off", () => {
    const parts = [part("9.99", 3), part("4.50"), part("0.01", 7)]
    const deal = view(percentOff(0), parts, 2)
    expect(deal.price).toBe(deal.separately)
    expect(deal.costs).toEqual([2997, 450, 7])
  })

  it.each([percentOff(150), percentOff("100.01"), amountOff(1000)])(
    "should never fall below nothing: %j",
    (terms) => {
      const parts = [part(1), part(2, 3, "0.30")]
      const deal = view(terms, parts, 2)
      expect(deal.price).toBe(30)
      expect(deal.costs).toEqual([0, 30])
    }
  )

  it("should take an amount off, and all of it where it is all there is", () => {
    const parts = [part(10), part(20)]
    expect(view(amountOff(6), parts, 2).costs).toEqual([800, 1600])
    expect(view(amountOff(30), parts, 2).price).toBe(0)
    expect(view(amountOff("29.99"), parts, 2).price).toBe(1)
  })

  it("should charge what a deal says that is dearer than its parts", () => {
    const parts = [part(1), part(3)]
    const deal = view(fixed(10), parts, 2)
    expect(deal.price).toBe(1000)
    expect(deal.separately).toBe(400)
    expect(deal.costs).toEqual([250, 750])
  })

  it("should leave a surcharge with the part it was asked for", () => {
    const plain = [part(5), part(5), part(5)]
    const dearer = [part(5), part(5, 1, "1.25"), part(5)]
    const without = view(fixed(10), plain, 2)
    const deal = view(fixed(10), dearer, 2)
    expect(without.costs).toEqual([334, 333, 333])
    expect(deal.costs).toEqual([334, 458, 333])
    expect(deal.price).toBe(1125)
    expect(deal.separately).toBe(1500)
  })

  it.each([
    // terms, decimals, parts, price, costs
    [percentOff("33.33"), 2, [part(10)], 667, [667]],
    [percentOff("33.3333"), 2, [part(10), part(10)], 1333, [667, 666]],
    [percentOff("12.5"), 2, [part("0.04")], 4, [4]],
    [percentOff(50), 2, [part("0.01")], 1, [1]],
    [percentOff(15), 0, [part(999), part(1)], 850, [849, 1]],
    [percentOff(10), 3, [part("0.925", 3)], 2498, [2498]],
    [fixed("1.000"), 3, [part(1), part(2)], 1000, [333, 667]],
    [fixed(100), 0, [part(33), part(33), part(33)], 100, [34, 33, 33]],
    [fixed("0.01"), 2, [part(5), part(5)], 1, [1, 0]],
    [fixed(0), 2, [part(5), part(5)], 0, [0, 0]],
    [amountOff("0.333333333"), 2, [part(1, 3)], 267, [267]],
    [fixed(1), 2, [part("0.333333333"), part("0.666666667")], 100, [33, 67]],
  ] as const)(
    "should be exact: %j with %d decimals of %j",
    (terms, decimals, parts, price, expected) => {
      const deal = view(terms, parts, decimals)
      expect(deal.price).toBe(price)
      expect(deal.costs).toEqual(expected)
    }
  )

  it("should not trip over floats", () => {
    const noisy = [part(0.1 + 0.2), part(0.7 + 0.1, 3, 0.1 * 3)]
    const clean = [part("0.3"), part("0.8", 3, "0.3")]
    for (const [float, text] of [
      [fixed(1.1 + 2.2), fixed("3.3")],
      [amountOff(0.1 + 0.7), amountOff("0.8")],
      [percentOff(1.1 * 3), percentOff("3.3")],
    ]) {
      expect(view(float, noisy, 2)).toEqual(view(text, clean, 2))
    }
  })
})

/** Prices have at most so many decimals here, more than any currency. */
const PLACES = 5

/** Plain decimal text of 10^-5 units. */
function text(units: bigint): string {
  const padded = units.toString().padStart(PLACES + 1, "0")
  return `${padded.slice(0, -PLACES)}.${padded.slice(-PLACES)}`
}

const minorUnit = (decimals: number) => 10n ** BigInt(PLACES - decimals)

/** 10^-5 units in minor units, rounded half up. */
const rounded = (units: bigint, decimals: number) =>
  (2n * units + minorUnit(decimals)) / (2n * minorUnit(decimals))

/** As the core hands amounts on: text, numbers, raw values, big numbers. */
const forms: ((value: string) => DealPart["price"])[] = [
  (value) => value,
  (value) => Number(value),
  (value) => ({ value }),
  (value) => new BigNumber(value),
  (value) => MathBN.convert(value),
]

/** Mostly whole minor units, often alike, often nothing; some finer. */
const money = (decimals: number) => {
  const whole = (max: bigint) =>
    fc.bigInt({ min: 0n, max }).map((minor) => minor * minorUnit(decimals))
  return fc.oneof(
    fc.constant(0n),
    whole(3n),
    whole(10_000n),
    whole(10n ** 9n),
    fc.bigInt({ min: 0n, max: 10n ** 8n })
  )
}

type Offer = {
  decimals: number
  /** In 10^-5 units. */
  parts: { pieces: number; price: bigint; surcharge: bigint }[]
  pricing: DealTerms["pricing"]
  /** Percent in 10^-4, amounts in 10^-5 units. */
  value: bigint
  form: number
}

const offers: fc.Arbitrary<Offer> = fc
  .constantFrom(0, 2, 3)
  .chain((decimals) => {
    const pieces = fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 999 })
    )
    const parts = fc.array(
      fc.record({
        pieces,
        price: money(decimals),
        surcharge: fc.oneof(fc.constant(0n), money(decimals)),
      }),
      { minLength: 1, maxLength: 8 }
    )
    const terms = fc.oneof(
      fc.record({
        pricing: fc.constantFrom("fixed" as const, "amount_off" as const),
        value: money(decimals),
      }),
      fc.record({
        pricing: fc.constant("percent_off" as const),
        value: fc.oneof(
          fc.bigInt({ min: 0n, max: 100n }).map((whole) => whole * 10_000n),
          fc.bigInt({ min: 0n, max: 1_000_000n })
        ),
      })
    )
    return fc
      .tuple(parts, terms, fc.nat(forms.length - 1))
      .map(([all, given, form]) => ({ decimals, parts: all, form, ...given }))
  })

function termsOf({ pricing, value, form }: Offer): DealTerms {
  if (pricing === "percent_off") {
    // 10^-4 written with one place more
    return { pricing, percent: forms[form](text(value * 10n)) }
  }
  const amount = forms[form](text(value))
  return pricing === "fixed" ? { pricing, price: amount } : { pricing, amount }
}

const partsOf = ({ parts, form }: Offer): DealPart[] =>
  parts.map(({ pieces, price, surcharge }) => ({
    pieces,
    price: forms[form](text(price)),
    surcharge: forms[form](text(surcharge)),
  }))

const price = (offer: Offer) =>
  priceDeal(termsOf(offer), partsOf(offer), offer.decimals)

/** What the parts weigh, in 10^-5 units. */
const weightsOf = ({ parts }: Offer) =>
  parts.map((each) => each.price * BigInt(each.pieces))

/** What the deal has to cost without surcharges, in minor units. */
function expectedPrice(offer: Offer): bigint {
  const { decimals, pricing, value } = offer
  const singly = sum(weightsOf(offer))
  if (pricing === "fixed") {
    return rounded(value, decimals)
  }
  if (pricing === "amount_off") {
    return singly > value ? rounded(singly - value, decimals) : 0n
  }
  const numerator = singly * (1_000_000n - value)
  const denominator = 1_000_000n * minorUnit(decimals)
  return (2n * numerator + denominator) / (2n * denominator)
}

const surchargesOf = ({ parts, decimals }: Offer) =>
  parts.map(({ surcharge }) => rounded(surcharge, decimals))

/** The same deal reads the same, as text that Jest can report. */
const read = (deal: Deal) =>
  JSON.stringify(deal, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value
  )

describe("any deal", () => {
  it("should cost what it says, to the minor unit", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const deal = price(offer)
        const total = expectedPrice(offer) + sum(surchargesOf(offer))
        const singly = rounded(sum(weightsOf(offer)), offer.decimals)
        expect(String(deal.price)).toBe(String(total))
        expect(String(deal.separately)).toBe(String(singly))
      }),
      RUNS
    )
  })

  it("should be the exact sum of its lines for 1 to 999 of it", () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 999 }), (offer, times) => {
        const { lines, price: once } = price(offer)
        const quantity = BigInt(times)
        const charged = lines.map(
          (line) => line.unit_price * BigInt(line.pieces) * quantity
        )
        expect(String(sum(charged))).toBe(String(once * quantity))
        // as the core adds up what it is given: numbers of the major unit
        const total = MathBN.sum(
          ...lines.map((line) =>
            MathBN.mult(
              fromMinor(line.unit_price, offer.decimals),
              line.pieces * times
            )
          )
        )
        expect(total.shiftedBy(offer.decimals).toFixed()).toBe(
          String(once * quantity)
        )
      }),
      RUNS
    )
  })

  it("should be lines of whole minor units, at most two a part", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const { lines } = price(offer)
        const whole = offer.parts.every(({ pieces }, index) => {
          const own = lines.filter((line) => line.index === index)
          const [first, second] = own
          return (
            own.length <= 2 &&
            own.every((line) => line.pieces >= 1 && line.unit_price >= 0n) &&
            own.reduce((all, line) => all + line.pieces, 0) === pieces &&
            first.part === 1 &&
            (!second ||
              (second.part === 2 &&
                second.unit_price === first.unit_price + 1n))
          )
        })
        expect(whole).toBe(true)
        const order = lines.map((line) => line.index * 2 + line.part)
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
      RUNS
    )
  })

  it("should give each part its proportion and its own surcharge", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const surcharges = surchargesOf(offer)
        const shares = costs(price(offer), partsOf(offer)).map(
          (cost, index) => cost - surcharges[index]
        )
        const priced = weightsOf(offer)
        const weights =
          sum(priced) > 0n
            ? priced
            : offer.parts.map(({ pieces }) => BigInt(pieces))
        const total = expectedPrice(offer)
        const whole = sum(weights)
        expect(String(sum(shares))).toBe(String(total))
        const near = shares.every((share, index) => {
          const off = share * whole - total * weights[index]
          return share >= 0n && off < whole && -off < whole
        })
        expect(near).toBe(true)
      }),
      RUNS
    )
  })

  it("should not let a surcharge change what the others cost", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const parts = offer.parts.map((each) => ({ ...each, surcharge: 0n }))
        const without = costs(price({ ...offer, parts }), partsOf(offer))
        const surcharges = surchargesOf(offer)
        expect(costs(price(offer), partsOf(offer)).map(String)).toEqual(
          without.map((cost, index) => String(cost + surcharges[index]))
        )
      }),
      RUNS
    )
  })

  it("should be priced the same the same, in whatever form amounts come", () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const parts = Object.freeze(partsOf(offer).map(Object.freeze))
        const terms = Object.freeze(termsOf(offer))
        const input = parts as readonly DealPart[]
        const deal = read(priceDeal(terms, input, offer.decimals))
        expect(read(priceDeal(terms, input, offer.decimals))).toBe(deal)
        forms.forEach((_, form) => {
          expect(read(price({ ...offer, form }))).toBe(deal)
        })
      }),
      { numRuns: 1000 }
    )
  })

  it("should go by slot order alone where parts are alike", () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 8 }), (offer, count) => {
        const [first] = offer.parts
        const alike = { ...first, surcharge: 0n }
        const parts = Array.from({ length: count }, () => alike)
        const deal = price({ ...offer, parts })
        const dearer = deal.price % BigInt(count)
        const own = costs(deal, partsOf({ ...offer, parts }))
        const expected = parts.map((_, index) => {
          const share = deal.price / BigInt(count)
          return BigInt(index) < dearer ? share + 1n : share
        })
        expect(own.map(String)).toEqual(expected.map(String))
      }),
      RUNS
    )
  })

  it("should cost the same in whatever order its parts stand", () => {
    const shuffled = offers.chain((offer) =>
      fc.tuple(
        fc.constant(offer),
        fc.shuffledSubarray(offer.parts, {
          minLength: offer.parts.length,
          maxLength: offer.parts.length,
        })
      )
    )
    fc.assert(
      fc.property(shuffled, ([offer, parts]) => {
        const totals = ({ price: total, separately }: Deal) =>
          [total, separately].map(String)
        expect(totals(price({ ...offer, parts }))).toEqual(totals(price(offer)))
      }),
      RUNS
    )
  })
})
