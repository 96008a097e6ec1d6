import {
  decodeAnswer,
  type XmlAnswer,
} from "../../../src/modules/odoo/transport/xml-codec"
import { readable } from "../../../src/modules/odoo/transport/errors"
import { startOdoo, type OdooDouble } from "../../support/odoo"
import { exchanges, type Exchange } from "../../support/odoo/exchanges"
import { NOT_REPLAYED } from "../../support/odoo/not-replayed"

/**
 * The recorded requests of a real Odoo 17 go to the double, and its answers
 * are held against the recorded ones.
 */
describe("Double of Odoo", () => {
  /** What is only read, and what is changed and read afterwards. */
  let reads: OdooDouble
  let writes: OdooDouble

  beforeAll(async () => {
    ;[reads, writes] = await Promise.all([startOdoo(), startOdoo()])
  })
  afterAll(() => Promise.all([reads.stop(), writes.stop()]))

  const replayed = exchanges().filter(({ id }) => !(id in NOT_REPLAYED))

  it("should replay most of what was recorded", () => {
    expect(replayed.length).toBeGreaterThan(110)
    const known = new Set(exchanges().map(({ id }) => id))
    expect(Object.keys(NOT_REPLAYED).filter((id) => !known.has(id))).toEqual([])
  })

  it.each(replayed.map((entry) => [entry.id, entry] as const))(
    "should answer %s as the real one did",
    async (_id, entry) => {
      const odoo = changes(entry) ? writes : reads
      expect(await asked(odoo, entry)).toEqual(await recorded(entry))
    }
  )
})

/** Whether an exchange changes something, or looks at what was changed. */
const changes = ({ id, method }: Exchange) =>
  /^(order|partner|picking|write|html|image|text|delete|uom-|stock-ctx)/.test(
    id
  ) || ["create", "write", "load", "unlink"].includes(method ?? "")

async function asked(odoo: OdooDouble, entry: Exchange): Promise<unknown> {
  const response = await fetch(`${odoo.url}${entry.endpoint}`, {
    method: "POST",
    body: entry.request,
  })
  return comparable(entry, await response.text())
}

const recorded = (entry: Exchange) => comparable(entry, entry.response)

/** What matters of an answer: values as they are, faults by code and text. */
async function comparable(entry: Exchange, body: string): Promise<unknown> {
  if (entry.endpoint === "/jsonrpc") {
    const { result, error } = JSON.parse(body)
    return error
      ? { name: error.data.name, message: firstWords(error.data.message) }
      : { result: settled(result) }
  }
  const answer: XmlAnswer = await decodeAnswer(body)
  if ("value" in answer) {
    return { value: settled(withoutNewIds(entry, answer.value)) }
  }
  const { faultCode, faultString } = answer.fault
  return { faultCode, text: firstWords(readable(faultString)) }
}

/** The ids of what is made differ: other records were made before. */
function withoutNewIds({ method }: Exchange, value: unknown): unknown {
  if (method === "create") {
    return typeof value
  }
  return method === "load"
    ? { ...(value as object), ids: typeof (value as { ids: unknown }).ids }
    : value
}

/** Lists of groups and line ends differ by installed modules. */
const firstWords = (text: string) => text.trim().split(/ records\.|\n/)[0]

/** Dates move and change nothing: a record was written after it was read. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(settled)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "write_date")
      .map(([name, inner]) => [name, settled(inner)])
  )
}
