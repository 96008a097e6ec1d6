import { z } from "@medusajs/framework/zod"
import { contracts } from "../../../api/contracts"
import { defineContract } from "../../http/contract"
import { buildDocument, operationsOf, readerPage, toPostman } from ".."
import { sampleOf } from "../sample"
import type { Parameter } from "../types"

const document = buildDocument(contracts, { version: "1.2.3" })
const operations = operationsOf(document)

/** Every `$ref` anywhere below. */
function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) {
    return []
  }
  return Object.entries(value).flatMap(([key, child]) =>
    key === "$ref" && typeof child === "string" ? [child] : refsIn(child)
  )
}

function isThere(reference: string): boolean {
  let place: unknown = document
  for (const key of reference.replace(/^#\//, "").split("/")) {
    place = (place as Record<string, unknown> | undefined)?.[key]
  }
  return place !== undefined
}

describe("the OpenAPI document", () => {
  it("should say what it is", () => {
    expect(document).toMatchObject({
      openapi: "3.1.0",
      info: { title: expect.any(String), version: "1.2.3" },
    })
  })

  it("should hold every contract once", () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect([...ids].sort()).toEqual(contracts.map(({ id }) => id).sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("should resolve every reference, and keep nothing unused", () => {
    const refs = [...new Set(refsIn(document))]
    expect(refs.filter((reference) => !isThere(reference))).toEqual([])
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !refs.includes(`#/components/schemas/${name}`)
    )
    expect(unused).toEqual([])
  })

  it.each(operations)("should be sound: $method $path", (entry) => {
    const { path, method, operation } = entry
    const parameters = (operation.parameters ?? []).filter(
      (parameter): parameter is Parameter => "name" in parameter
    )
    const inPath = parameters.filter((parameter) => parameter.in === "path")
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const statuses = Object.keys(operation.responses)

    expect(path).not.toContain(":")
    expect(inPath.map(({ name }) => name).sort()).toEqual(names.sort())
    expect(inPath.every(({ required }) => required)).toBe(true)
    expect(new Set(parameters.map((p) => `${p.in} ${p.name}`)).size).toBe(
      parameters.length
    )
    expect(operation.requestBody === undefined || method !== "GET").toBe(true)
    expect(statuses.filter((status) => status < "300")).toHaveLength(1)
    expect(statuses).toContain("500")
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags[0])
    for (const way of operation.security) {
      for (const scheme of Object.keys(way)) {
        expect(document.components.securitySchemes[scheme]).toBeDefined()
      }
    }
  })

  it("should ask for what each kind of caller brings", () => {
    const byId = new Map(
      operations.map(({ operation }) => [operation.operationId, operation])
    )
    expect(byId.get("listStoreUnits")?.security[0]).toEqual({
      publishableKey: [],
    })
    expect(Object.keys(byId.get("listStoreUnits")?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "400", "429"])
    )
    expect(Object.keys(byId.get("updateAdminUnit")?.responses ?? {})).toEqual(
      expect.arrayContaining(["400", "401", "404", "409", "413", "429"])
    )
    expect(byId.get("getDocsPage")?.responses[200]).toMatchObject({
      content: { "text/html": {} },
    })
  })

  it("should be the same text every time", () => {
    const again = buildDocument([...contracts].reverse(), { version: "1.2.3" })
    expect(JSON.stringify(again)).toBe(JSON.stringify(document))
  })

  it("should refuse a parameter that is not in the path", () => {
    const wrong = defineContract({
      id: "wrong",
      method: "GET",
      path: "/store/things/:id",
      actor: "store",
      tag: "Things",
      summary: "Wrong",
      params: z.object({ id: z.string(), other: z.string() }),
    })
    expect(() => buildDocument([wrong], { version: "1" })).toThrow(":other")
  })

  it("should make components of schemas with an id", () => {
    const unit = z.object({ id: z.string() }).meta({ id: "SpecUnit" })
    const contract = defineContract({
      id: "listSpecUnits",
      method: "GET",
      path: "/store/spec-units",
      actor: "store",
      tag: "Spec",
      summary: "List",
      response: z.object({ units: z.array(unit) }),
    })
    const { components } = buildDocument([contract], { version: "1" })

    expect(components.schemas.SpecUnit).toEqual({
      type: "object",
      properties: { id: { type: "string" } },
      required: ["id"],
      additionalProperties: false,
    })
    expect(components.schemas.ListSpecUnitsResponse.properties?.units).toEqual({
      type: "array",
      items: { $ref: "#/components/schemas/SpecUnit" },
    })
  })
})

describe("samples of bodies", () => {
  it.each(contracts.filter(({ body }) => body))(
    "should be of the right form: $id",
    (contract) => {
      const entry = operations.find(
        ({ operation }) => operation.operationId === contract.id
      )
      const schema =
        entry?.operation.requestBody?.content["application/json"].schema
      const parsed = contract.body?.safeParse(sampleOf(schema, document))
      const wrong = parsed?.error?.issues.filter(
        ({ code }) => code === "invalid_type" || code === "unrecognized_keys"
      )
      expect(wrong ?? []).toEqual([])
    }
  )
})

describe("the Postman collection", () => {
  const collection = toPostman(document)
  const items = collection.item.flatMap(({ item }) => item)

  it("should hold every route", () => {
    expect(items).toHaveLength(contracts.length)
  })

  it("should use variables that it declares", () => {
    const used = [...JSON.stringify(items).matchAll(/\{\{(\w+)\}\}/g)]
    const declared = collection.variable.map(({ key }) => key)
    for (const [, name] of used) {
      expect(declared).toContain(name)
    }
  })

  it("should send JSON bodies and path variables", () => {
    const update = items.find(({ name }) => name === "Update a unit of measure")
    expect(update?.request).toMatchObject({
      method: "POST",
      auth: { type: "bearer", bearer: [{ value: "{{admin_token}}" }] },
      url: {
        raw: "{{base_url}}/admin/units/:id",
        variable: [{ key: "id", value: "" }],
      },
      body: { mode: "raw" },
    })
  })
})

describe("the reader page", () => {
  it("should escape what comes from contracts", () => {
    const contract = defineContract({
      id: "evil",
      method: "GET",
      path: "/store/evil",
      actor: "store",
      tag: "<script>",
      summary: '<img src=x onerror="alert(1)">',
      description: "`</code><script>`",
      response: z.object({ "<b>": z.string() }),
    })
    const page = readerPage(buildDocument([contract], { version: "1" }))

    expect(page).not.toContain("<img")
    expect(page.match(/<script>/g)).toHaveLength(1)
    expect(page).not.toContain("<b>:")
  })
})
