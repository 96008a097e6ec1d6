import { readFileSync } from "node:fs"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { gunzipSync } from "node:zlib"
import Deserializer from "xmlrpc/lib/deserializer"
import {
  decodeAnswer,
  type XmlAnswer,
} from "../../../src/modules/odoo/transport/xml-codec"

/** One recorded exchange with the real Odoo 17. */
export type Exchange = {
  id: string
  note: string
  endpoint: string
  model: string | null
  method: string | null
  /** Bodies as they went over the wire. */
  request: string
  response: string
}

let loaded: Exchange[] | undefined

/** All recorded exchanges, in the order they were made. */
export function exchanges(): Exchange[] {
  loaded ??= (
    JSON.parse(
      gunzipSync(
        readFileSync(join(__dirname, "recorded", "exchanges.json.gz"))
      ).toString("utf8")
    ) as { entries: Exchange[] }
  ).entries
  return loaded
}

/** @throws Error when nothing was recorded under the id */
export function exchange(id: string): Exchange {
  const found = exchanges().find((entry) => entry.id === id)
  if (!found) {
    throw new Error(`There is no recorded exchange ${id}`)
  }
  return found
}

/** What Odoo answered, decoded. */
export function recordedAnswer(id: string): Promise<XmlAnswer> {
  return decodeAnswer(exchange(id).response)
}

/** The rows of a recorded read. */
export async function recordedRows<T = Record<string, unknown>>(
  id: string
): Promise<T[]> {
  const answer = await recordedAnswer(id)
  if (!("value" in answer)) {
    throw new Error(`${id} is a fault`)
  }
  return answer.value as T[]
}

/** Method and parameters of an XML-RPC request. */
export function decodeRequest(
  xml: string
): Promise<{ method: string; params: unknown[] }> {
  return new Promise((resolve, reject) => {
    const stream = new PassThrough()
    new Deserializer("utf8").deserializeMethodCall(
      stream,
      (error, method, params) =>
        error ? reject(error) : resolve({ method, params })
    )
    stream.end(xml)
  })
}
