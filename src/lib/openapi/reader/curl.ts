import { textBodyOf, type Addressed } from "../postman"
import { sampleOf } from "../sample"
import type { OpenApiDocument } from "../types"

/** A line that works when pasted, once the shell knows key and token. */
export function curlOf(entry: Addressed, document: OpenApiDocument): string {
  const { method, path, operation } = entry
  const [way] = operation.security
  const json = operation.requestBody?.content["application/json"]
  const text = textBodyOf(operation)
  const url = `${document.servers[0].url}${path.replace(/\{(\w+)\}/g, "$$$1")}`
  const headers = [
    ...("publishableKey" in way
      ? ["x-publishable-api-key: $PUBLISHABLE_KEY"]
      : []),
    ...("bearer" in way ? ["authorization: Bearer $TOKEN"] : []),
    ...(json ? ["content-type: application/json"] : []),
    ...(text ? [`content-type: ${text.type}`] : []),
  ]
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${url}"`,
    ...headers.map((header) => `-H "${header}"`),
    ...(json
      ? [`-d '${JSON.stringify(sampleOf(json.schema, document))}'`]
      : []),
    ...(text ? [`--data-binary @file.${text.type.split("/")[1]}`] : []),
  ]
  return lines.join(" \\\n  ")
}
