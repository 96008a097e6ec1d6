import fc from "fast-check"
import { exchanges } from "../../../../../integration-tests/support/odoo/exchanges"
import { decodeAnswer, decodeByLibrary } from "../xml-codec"
import { readPlainAnswer } from "../xml-reader"

/** As Python's `xmlrpc.client` writes it. */
function written(value: unknown): string {
  if (value === null) return "<value><nil/></value>"
  if (typeof value === "boolean") {
    return `<value><boolean>${value ? 1 : 0}</boolean></value>`
  }
  if (typeof value === "number") {
    const type = Number.isInteger(value) ? "int" : "double"
    return `<value><${type}>${value}</${type}></value>`
  }
  if (typeof value === "string") {
    return `<value><string>${escaped(value)}</string></value>`
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => `${written(item)}\n`).join("")
    return `<value><array><data>\n${items}</data></array></value>`
  }
  const members = Object.entries(value as object).map(
    ([name, inner]) =>
      `<member>\n<name>${escaped(name)}</name>\n${written(inner)}\n</member>\n`
  )
  return `<value><struct>\n${members.join("")}</struct></value>`
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const answerOf = (value: unknown) =>
  `<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n${written(value)}\n</param>\n</params>\n</methodResponse>\n`

const texts = fc.string({
  unit: fc.constantFrom(...[..."أرز بسمتي&<>\"' \n\t]]>abc123é€😀"]),
})
const names = fc.string({ unit: fc.constantFrom(...[..."abc_é&"]) })
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true })
  ),
}))

describe("the reader of plain answers", () => {
  it("should read what Odoo really answered as the library does", async () => {
    let plain = 0
    for (const { id, response } of exchanges()) {
      const bySlow = await decodeByLibrary(response).catch(String)
      const byFast = await decodeAnswer(response).catch(String)
      expect([id, byFast]).toEqual([id, bySlow])
      plain += readPlainAnswer(response) ? 1 : 0
    }
    expect(plain).toBeGreaterThan(exchanges().length / 2)
  })

  it("should read anything that Python writes", async () => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const xml = answerOf(value)
        const fast = readPlainAnswer(xml)
        expect(fast).toEqual(await decodeByLibrary(xml))
        expect(fast).toBeDefined()
      })
    )
  })

  it("should leave a cut answer to the library, wherever it was cut", () => {
    const xml = answerOf([{ id: 1, name: "Rice & more", price: 9.5 }, false])
    for (let length = 0; length < xml.trimEnd().length; length++) {
      expect(readPlainAnswer(xml.slice(0, length))).toBeUndefined()
    }
  })

  it.each([
    [
      "a fault",
      "<methodResponse><fault><value></value></fault></methodResponse>",
    ],
    ["another type", answerOf(1).replaceAll("int>", "i8>")],
    ["CDATA", answerOf("x").replace("x<", "<![CDATA[x]]><")],
    ["an unknown entity", answerOf("x").replace("x<", "&eacute;<")],
    ["no number", answerOf(1).replace(">1<", ">one<")],
    ["two answers", answerOf(1) + answerOf(1)],
    ["a page", "<html><body>502</body></html>"],
  ])("should leave %s to the library", (_, xml) => {
    expect(readPlainAnswer(xml)).toBeUndefined()
  })
})
