import { ar } from "../ar"
import { en } from "../en"

type Catalogue = { [key: string]: string | Catalogue }

/** Every text with its address. */
function flat(catalogue: Catalogue, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`)
  )
}

const params = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe("The admin's catalogues", () => {
  const arabic = new Map(flat(ar))

  it("should fill in the same values in both languages", () => {
    // Each language says by name or by symbol what a unit is counted in.
    const free = ["units.form.conversionHint"]
    const different = flat(en).filter(
      ([key, text]) =>
        !free.includes(key) &&
        params(text).join() !== params(arabic.get(key) ?? "").join()
    )

    expect(different).toEqual([])
  })

  it("should be in Arabic throughout", () => {
    const latin = [...arabic].filter(([, text]) => !/[؀-ۿ]/.test(text))

    expect(latin).toEqual([])
  })
})
