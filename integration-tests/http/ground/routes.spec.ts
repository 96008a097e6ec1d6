import { readFileSync } from "node:fs"
import { join } from "node:path"
import { contracts } from "../../../src/api/contracts"
import { toPostman, type OpenApiDocument } from "../../../src/lib/openapi"
import { documentedName, routeNames } from "../../support/covers"
import { rightsMatrix } from "../../support/rights-matrix"
import { routesCovered, routesOnDisk } from "../../support/route-files"

const root = process.cwd()
const onDisk = routesOnDisk(join(root, "src/api"))

describe("every route of the suite", () => {
  it("should be found on disk", () => {
    expect(onDisk.length).toBeGreaterThan(0)
  })

  it("should have a contract", () => {
    expect(onDisk.filter((route) => !routeNames.includes(route))).toEqual([])
  })

  it("should exist where a contract promises it", () => {
    expect(routeNames.filter((route) => !onDisk.includes(route))).toEqual([])
  })

  it("should have one contract with an id of its own", () => {
    const ids = contracts.map(({ id }) => id)
    expect(repeated(ids)).toEqual([])
    expect(repeated(routeNames)).toEqual([])
  })

  it("should be in docs/openapi.json", () => {
    const documented = documentedRoutes()
    expect(
      onDisk.filter((route) => !documented.has(documentedName(route)))
    ).toEqual([])
  })

  it("should be in docs/postman.json as documented", () => {
    // When this fails: npm run openapi
    expect(readJson("docs/postman.json")).toEqual(
      toPostman(readJson<OpenApiDocument>("docs/openapi.json"))
    )
  })

  it("should have a test that covers it", () => {
    const covered = routesCovered(join(root, "integration-tests"))
    expect(onDisk.filter((route) => !covered.has(route))).toEqual([])
  })

  it("should have one row in the rights matrix", () => {
    const rows = rightsMatrix.map(({ route }) => route)
    expect(onDisk.filter((route) => !rows.includes(route))).toEqual([])
    expect(rows.filter((route) => !onDisk.includes(route))).toEqual([])
    expect(repeated(rows)).toEqual([])
  })
})

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, name), "utf8")) as T
}

function documentedRoutes(): Set<string> {
  const document = readJson<OpenApiDocument>("docs/openapi.json")
  return new Set(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    )
  )
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
