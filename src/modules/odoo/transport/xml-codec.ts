import { PassThrough } from "node:stream"
import Deserializer from "xmlrpc/lib/deserializer"
import { serializeMethodCall } from "xmlrpc/lib/serializer"
import { OdooError } from "./errors"
import { readPlainAnswer } from "./xml-reader"

/** A fault as the library reports it. */
type Fault = { faultCode: number | string; faultString: string }

export type XmlAnswer = { value: unknown } | { fault: Fault }

// Only these may stand in XML 1.0; Odoo's own server drops the others, too.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The body of a call. */
export function encodeCall(method: string, params: unknown[]): string {
  return serializeMethodCall(method, params.map(clean), "utf-8")
}

/**
 * @throws OdooError `transient` for what is no XML-RPC answer: a page of a
 * proxy, or an answer that was cut
 */
export async function decodeAnswer(xml: string): Promise<XmlAnswer> {
  return readPlainAnswer(xml) ?? decodeByLibrary(xml)
}

/** Any XML-RPC, the slow way. */
export function decodeByLibrary(xml: string): Promise<XmlAnswer> {
  return new Promise((resolve, reject) => {
    const stream = new PassThrough()
    new Deserializer("utf8").deserializeMethodResponse(
      stream,
      (error, value) => {
        if (!error) {
          resolve({ value })
        } else if (isFault(error)) {
          resolve({ fault: error })
        } else {
          reject(new OdooError("transient", "The answer is no XML-RPC"))
        }
      }
    )
    stream.end(xml)
  })
}

function isFault(error: object): error is Fault {
  return "faultCode" in error && "faultString" in error
}

function clean(value: unknown): unknown {
  if (typeof value === "string") {
    // The library writes CDATA, which this would end.
    return value.replace(FORBIDDEN, "").replaceAll("]]>", "]] >")
  }
  if (Array.isArray(value)) {
    return value.map(clean)
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, clean(inner)])
    )
  }
  return value
}
