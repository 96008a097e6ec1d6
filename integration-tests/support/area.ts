import path from "node:path"
import { testParts } from "./app"
import { partsOf } from "./parts"

const HTTP = path.join(__dirname, "..", "http")

/**
 * The tests of several files of `integration-tests/http` in one application:
 * booting it for each takes longer than most files' tests. They must want the
 * same environment.
 *
 * @param names `combos/limits` for `integration-tests/http/combos/limits.spec.ts`
 */
export function area(...names: string[]): void {
  const parts = partsOf(names, (name) => {
    jest.requireActual(path.join(HTTP, `${name}.spec.ts`))
  })
  if (parts.length > 0) {
    testParts(parts)
  }
}
