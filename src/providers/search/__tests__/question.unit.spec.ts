import { grade, questionOf, type Candidate } from "../question"

const OPTIONS = { typos: true, beginnings: true }

/** The best that a term is worth for the first word of a question. */
function worth(
  typed: string,
  term: string,
  options = OPTIONS
): Pick<Candidate, "quality" | "tier"> | undefined {
  const { lookups } = questionOf(typed, options)
  return lookups
    .flatMap((lookup) => grade(lookup, term))
    .filter(({ group }) => group === 0)
    .sort((a, b) => b.tier - a.tier || b.quality - a.quality)[0]
}

describe("a term that answers a word", () => {
  it("should be worth more the nearer it is to what was typed", () => {
    const order = [
      worth("tomato", "tomato"),
      worth("tomatoes", "tomato"),
      worth("tomat", "tomato"),
      worth("toma", "tomatoes"),
    ].map((found) => found?.quality ?? 0)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(worth("toamto", "tomato")).toMatchObject({ tier: 1 })
    expect(worth("toma", "tomato")).toMatchObject({ tier: 2 })
    expect(worth("tomato", "potato")).toBeUndefined()
  })

  it("should forgive one letter in short words and two in long ones", () => {
    expect(worth("موز", "لوز")).toMatchObject({ tier: 1 })
    expect(worth("egg", "fig")).toBeUndefined()
    expect(worth("pomegrenete", "pomegranate")).toMatchObject({ tier: 1 })
    expect(worth("تر", "تمر")).toMatchObject({ tier: 1 })
    expect(worth("تر", "تم")).toBeUndefined()
  })

  it("should not take amounts for one another", () => {
    expect(worth("5", "500")).toBeUndefined()
    expect(worth("5", "6")).toBeUndefined()
    expect(worth("5", "5")).toMatchObject({ quality: 1, tier: 2 })
  })

  it("should forgive and complete only where that is wanted", () => {
    const strict = { typos: false, beginnings: false }
    expect(worth("toamto", "tomato", strict)).toBeUndefined()
    expect(worth("toma", "tomato", strict)).toBeUndefined()
    expect(worth("tomato", "tomato", strict)).toMatchObject({ tier: 2 })
  })

  it("should know a code with and without its dashes", () => {
    expect(worth("fru-apl 1kg", "#fruapl1kg")).toMatchObject({ tier: 2 })
    expect(worth("fruapl", "#fruapl1kg")).toMatchObject({ tier: 2 })
    expect(worth("fruapl", "fruaplx")).toMatchObject({ tier: 2 })
  })
})

describe("a question", () => {
  it("should leave out small words unless there is nothing else", () => {
    expect(questionOf("bag of rice", OPTIONS).size).toBe(2)
    expect(questionOf("of", OPTIONS).size).toBe(1)
    expect(questionOf("؟!", OPTIONS).size).toBe(0)
  })

  it("should try two neighbours as one word", () => {
    const { lookups } = questionOf("water melon", OPTIONS)
    const pair = lookups.find(({ groups }) => groups.length === 2)
    expect(pair?.exact[0]?.[0]).toBe("watermelon")
  })
})
