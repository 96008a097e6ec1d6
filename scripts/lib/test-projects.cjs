/**
 * Where tests lie and which Jest project runs them. The whole run plays the
 * files of `http` by areas, which share an application; whoever names a file
 * gets it alone. `SERIAL` ones start whole stores or a browser: one after the
 * other, when all others are done.
 */
const PROJECTS = {
  unit: [
    "^src/.*/__tests__/.*\\.unit\\.spec\\.tsx?$",
    "^integration-tests/structure/.*\\.spec\\.ts$",
  ],
  modules: ["^src/modules/[^/]+/__tests__/.*(?<!\\.unit)\\.spec\\.ts$"],
  areas: ["^integration-tests/areas/.*\\.spec\\.ts$"],
  http: ["^integration-tests/http/.*\\.spec\\.ts$"],
  browser: ["^integration-tests/browser/.*\\.spec\\.ts$"],
  start: ["^integration-tests/start/.*\\.spec\\.ts$"],
}
const SERIAL = ["browser", "start"]

/** The projects that run beside each other, for the whole or for a part. */
const parallel = (whole) =>
  Object.keys(PROJECTS).filter(
    (name) => !SERIAL.includes(name) && name !== (whole ? "http" : "areas")
  )

module.exports = { PROJECTS, SERIAL, parallel }
