/**
 * Where tests lie and which Jest project runs them. The whole run plays the
 * files of `http` by areas, which share an application; whoever names a file
 * gets it alone.
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

/** The projects of a run, of the whole or of what somebody has named. */
const projectsOf = (whole) =>
  Object.keys(PROJECTS).filter((name) => name !== (whole ? "http" : "areas"))

module.exports = { PROJECTS, projectsOf }
