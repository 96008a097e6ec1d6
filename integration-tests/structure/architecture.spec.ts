import { execFileSync, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import path from "node:path"
import { PROJECTS } from "../../scripts/lib/test-projects.cjs"

const ROOT = process.cwd()

describe("the structure of the repository", () => {
  it("should keep the rules of .dependency-cruiser.cjs", () => {
    const cruiser = path.join(ROOT, "node_modules/.bin/depcruise")
    const run = spawnSync(
      cruiser,
      ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
      { cwd: ROOT, encoding: "utf8" }
    )
    expect(run.status === 0 ? "" : run.stdout + run.stderr).toBe("")
  })

  it("should run every test file in exactly one project", () => {
    const patterns = Object.values(PROJECTS)
      .flat()
      .map((pattern) => new RegExp(pattern))
    const homes = testFiles().map((file) => ({
      file,
      projects: patterns.filter((pattern) => pattern.test(file)).length,
    }))
    expect(homes.filter(({ projects }) => projects !== 1)).toEqual([])
  })

  it("should play every HTTP test file in exactly one area", () => {
    const named = testFiles()
      .filter((file) => file.startsWith("integration-tests/areas/"))
      .flatMap((file) =>
        readFileSync(path.join(ROOT, file), "utf8").split("\n")
      )
      .flatMap((line) => [...line.matchAll(/"([\w-]+\/[\w-]+)"/g)])
      .map(([, name]) => `integration-tests/http/${name}.spec.ts`)
    const there = testFiles().filter((file) =>
      file.startsWith("integration-tests/http/")
    )
    expect(named.sort()).toEqual(there.sort())
  })
})

function testFiles(): string[] {
  return execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard"],
    { cwd: ROOT, encoding: "utf8" }
  )
    .split("\n")
    .filter((file) => /\.(spec|test)\.tsx?$/.test(file))
}
