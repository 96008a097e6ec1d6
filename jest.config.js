const { PROJECTS } = require("./scripts/lib/test-projects.cjs")

const HERE = __dirname.replace(/[^\w/]/g, "\\$&")

/** `npm test` starts a PostgreSQL for these; see `scripts/test.mjs`. */
const project = ([displayName, patterns]) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: "node",
  testRegex: patterns.map((pattern) => pattern.replace("^", `^${HERE}/`)),
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  moduleFileExtensions: ["js", "mjs", "ts", "tsx", "json"],
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: {
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2022",
        },
      },
    ],
  },
  setupFilesAfterEnv: ["<rootDir>/integration-tests/setup.js"],
})

module.exports = {
  projects: Object.entries(PROJECTS).map(project),
  testSequencer: "<rootDir>/integration-tests/sequencer.js",
  // Every file boots an application; a worker does not give all of it back.
  workerIdleMemoryLimit: "1500MB",
}
