import type { Fault } from "./fault"

const escape = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")

function value(it: unknown): string {
  if (typeof it === "boolean") {
    return `<value><boolean>${it ? 1 : 0}</boolean></value>`
  }
  if (typeof it === "number") {
    const tag =
      Number.isInteger(it) && Math.abs(it) < 2 ** 31 ? "int" : "double"
    return `<value><${tag}>${it}</${tag}></value>`
  }
  if (typeof it === "string") {
    return `<value><string>${escape(it)}</string></value>`
  }
  if (Array.isArray(it)) {
    return `<value><array><data>${it.map(value).join("")}</data></array></value>`
  }
  const members = Object.entries(it as object).map(
    ([name, inner]) =>
      `<member><name>${escape(name)}</name>${value(inner)}</member>`
  )
  return `<value><struct>${members.join("")}</struct></value>`
}

const HEAD = "<?xml version='1.0'?>\n<methodResponse>\n"

/** The body of an answer, as Python's XML-RPC server writes it. */
export function answerXml(result: unknown): string {
  return `${HEAD}<params>\n<param>\n${value(result)}\n</param>\n</params>\n</methodResponse>\n`
}

export function faultXml(fault: Fault): string {
  const { code: faultCode, faultString } = fault
  return `${HEAD}<fault>\n${value({ faultCode, faultString })}\n</fault>\n</methodResponse>\n`
}
