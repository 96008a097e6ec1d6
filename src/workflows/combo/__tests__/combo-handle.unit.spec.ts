import { slugOf } from "../combo-handle"

describe("slugOf", () => {
  it.each([
    ["Breakfast box", "breakfast-box"],
    ["  Café au lait, 2 for 1! ", "cafe-au-lait-2-for-1"],
    ["صندوق الفطور", ""],
    ["صندوق Box الفطور", "box"],
    ["A".repeat(99) + " b", "a".repeat(99)],
    ["---", ""],
  ])("should make %s an address", (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })
})
