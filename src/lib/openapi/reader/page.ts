import { createHash } from "node:crypto"
import { operationsOf, textBodyOf, type Addressed } from "../postman"
import type { Answer, OpenApiDocument, Parameter } from "../types"
import { curlOf } from "./curl"
import { escape, prose, table } from "./html"
import { rulesOf, schemaTable, typeOf } from "./schema-table"
import { SCRIPT, STYLE } from "./style"

/** The policy under which the page runs: its own script and nothing else. */
export const READER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash("sha256").update(SCRIPT).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** A page for people: every route with parameters, schemas and a curl line. */
export function readerPage(document: OpenApiDocument): string {
  const { title, version, description } = document.info
  const entries = operationsOf(document)
  const sections = document.tags.map(({ name }) => {
    const routes = entries.filter(({ operation }) => operation.tags[0] === name)
    const parts = routes.map((entry) => routePart(entry, document))
    return `<section id="${anchor(name)}"><h2>${escape(name)}</h2>${parts.join("")}</section>`
  })
  const links = document.tags.map(
    ({ name }) => `<li><a href="#${anchor(name)}">${escape(name)}</a></li>`
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} ${escape(version)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escape(title)} <span class="dim">${escape(version)}</span></h1>
<p>${prose(description)}</p>
<p><a href="/docs/openapi.json">openapi.json</a></p>
<nav aria-label="Groups"><ul>${links.join("")}</ul></nav>
<input id="filter" type="search" placeholder="Filter routes" aria-label="Filter routes">
</header>
<main>${sections.join("")}</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function anchor(name: string): string {
  return `tag-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`
}

function routePart(entry: Addressed, document: OpenApiDocument): string {
  const { method, path, operation } = entry
  const body = operation.requestBody?.content["application/json"]
  return `<details id="${escape(operation.operationId)}">
<summary><span class="method">${method}</span><span class="path">${escape(path)}</span><span class="dim">${escape(operation.summary)}</span></summary>
<div class="body">
${operation.description ? `<p>${prose(operation.description)}</p>` : ""}
<p class="dim">${signInOf(entry)}</p>
<h3>Try it</h3><pre><code>${escape(curlOf(entry, document))}</code></pre><button type="button" data-copy>Copy</button>
${part("Parameters", parameterTable(entry, document))}
${part("Body", body ? schemaTable(body.schema, document) : textBody(entry))}
${Object.entries(operation.responses)
  .map(([status, answer]) => answerPart(status, answer, document))
  .join("")}
</div>
</details>`
}

/** A body that is text: what it holds, and how it may look. */
function textBody({ operation }: Addressed): string {
  const body = textBodyOf(operation)
  const says = operation.requestBody?.description ?? ""
  return body
    ? `<p>${prose(says)}</p><pre><code>${escape(body.example)}</code></pre>`
    : ""
}

function part(title: string, content: string): string {
  return content ? `<h3>${title}</h3>${content}` : ""
}

function signInOf({ operation }: Addressed): string {
  const names: Record<string, string> = {
    publishableKey: "publishable key",
    bearer: "token",
    session: "session",
    secretKey: "secret API key",
  }
  const ways = operation.security.map((way) =>
    Object.keys(way)
      .map((name) => names[name])
      .join(" and ")
  )
  return ways.some((way) => !way)
    ? "Open to everybody."
    : `Needs ${ways.join(", or ")}.`
}

function parameterTable(
  { operation }: Addressed,
  document: OpenApiDocument
): string {
  const parameters = (operation.parameters ?? []).map((parameter) =>
    "$ref" in parameter
      ? document.components.parameters[lastOf(parameter.$ref)]
      : parameter
  )
  return table(
    ["Name", "In", "Type", "Rules"],
    parameters.map((parameter) => parameterRow(parameter, document))
  )
}

function parameterRow(
  parameter: Parameter,
  document: OpenApiDocument
): string[] {
  const must = parameter.required ? ' <b title="required">*</b>' : ""
  const { description, schema } = parameter
  return [
    `<code>${escape(parameter.name)}</code>${must}`,
    parameter.in,
    escape(typeOf(schema, document)),
    rulesOf({ ...schema, ...(description && { description }) }),
  ]
}

function answerPart(
  status: string,
  given: Answer | { $ref: string },
  document: OpenApiDocument
): string {
  const answer =
    "$ref" in given ? document.components.responses[lastOf(given.$ref)] : given
  const [type, media] = Object.entries(answer.content ?? {})[0] ?? []
  const ok = Number(status) < 400
  const schema = ok ? schemaTable(media?.schema, document) : ""
  const example =
    media?.example === undefined
      ? ""
      : `<pre><code>${escape(JSON.stringify(media.example, null, 2))}</code></pre>`
  const codes = table(
    ["Code", "Message"],
    Object.entries(media?.examples ?? {}).map(([code, { value }]) => [
      `<code>${escape(code)}</code>`,
      escape((value as { message: string }).message),
    ])
  )
  const heading = `<h3>${escape(status)} <span class="dim">${escape(type ?? "")}</span></h3>`
  const text = codes ? "" : `<p>${prose(answer.description)}</p>`
  return `${heading}${text}${schema}${codes}${example}`
}

function lastOf(reference: string): string {
  return reference.split("/").at(-1) ?? reference
}
