import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { isMessageCode } from "../../i18n/messages"
import { kindOfCode } from "../kind-of-code"

const THROWN = /new SuiteError\(\s*"(\w+)",\s*"(\w+)"/g

const source = join(__dirname, "../../..")

const thrown = readdirSync(source, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.name.endsWith(".ts"))
  .filter((entry) => !entry.parentPath.includes("__tests__"))
  .flatMap((entry) => [
    ...readFileSync(join(entry.parentPath, entry.name), "utf8").matchAll(
      THROWN
    ),
  ])
  .map(([, kind, code]) => ({ kind, code }))

describe("kindOfCode", () => {
  it("should find what the source throws", () => {
    expect(thrown.length).toBeGreaterThan(3)
  })

  it.each(thrown)("should know that $code is thrown as $kind", (each) => {
    expect(isMessageCode(each.code)).toBe(true)
    expect(isMessageCode(each.code) && kindOfCode(each.code)).toBe(each.kind)
  })
})
