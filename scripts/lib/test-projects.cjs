/**
 * Where tests lie and which Jest project runs them. `SERIAL` ones start whole
 * stores or a browser: one after the other, when all others are done.
 */
const PROJECTS = {
  unit: [
    "^src/.*/__tests__/.*\\.unit\\.spec\\.tsx?$",
    "^integration-tests/structure/.*\\.spec\\.ts$",
  ],
  modules: ["^src/modules/[^/]+/__tests__/.*(?<!\\.unit)\\.spec\\.ts$"],
  http: ["^integration-tests/http/.*\\.spec\\.ts$"],
  browser: ["^integration-tests/browser/.*\\.spec\\.ts$"],
  start: ["^integration-tests/start/.*\\.spec\\.ts$"],
}
const SERIAL = ["browser", "start"]

module.exports = { PROJECTS, SERIAL }
