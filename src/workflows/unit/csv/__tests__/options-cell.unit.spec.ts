import fc from "fast-check"
import { readOptions, writeOptions } from "../options-cell"

describe("options of a combination in a cell", () => {
  it("should be written for people", () => {
    expect(writeOptions({ Flavour: "Mango", Size: "L" })).toBe(
      "Flavour=Mango;Size=L"
    )
    expect(writeOptions({})).toBe("")
    expect(writeOptions({ Size: "1=2" })).toBe('{"Size":"1=2"}')
  })

  it("should be read in both forms", () => {
    const both = { Flavour: "Mango", Size: "L" }
    expect(readOptions(" Flavour = Mango ; Size=L;")).toEqual(both)
    expect(readOptions(JSON.stringify(both))).toEqual(both)
  })

  it("should read a title that every object inherits", () => {
    expect(readOptions("constructor=a")).toEqual({ constructor: "a" })
  })

  it.each(["Mango", "a=b=c", "=b", "a=1;a=2", "{", '{"a":1}', "{}x"])(
    "should refuse %p",
    (cell) => {
      expect(readOptions(cell)).toBeNull()
    }
  )

  it("should be read as they were written", () => {
    const texts = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, fc.string())), (parts) => {
        const options = Object.fromEntries(
          parts.filter(([title]) => title !== "__proto__")
        )
        expect(readOptions(writeOptions(options))).toEqual(options)
      })
    )
  })
})
