import fs from "node:fs"
import { builtinModules } from "node:module"
import path from "node:path"

/** What no installed package needs, and what would not work there. */
const FORBIDDEN = [
  [
    /(^|\/)(__tests__|__mocks__|integration-tests)\/|\.(spec|test)\.\w+$/,
    "test",
  ],
  [/(^|\/)(medusa-config|jest|tsconfig|eslint|\.env|\.dep)[^/]*$/, "setting"],
  [/\.map$/, "source map"],
  [/\/src\/(scripts\/|environment\.)/, "part of the demo store"],
]
/** Inferred types name the package that the framework gets them from. */
const TYPES_OF_FRAMEWORK = ["@medusajs/types", "zod"]
const REQUIRE = /\brequire\("([^"]+)"\)/g
const IMPORT = /\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g

/**
 * Reads a package as it will be installed.
 *
 * @param {string} folder that holds its `package.json`
 * @returns {string[]} one sentence for each thing that is wrong with it
 */
export function problemsOfPackage(folder) {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(folder, "package.json"), "utf8")
  )
  const files = filesOf(folder)
  return [
    ...files.flatMap(forbidden),
    ...missingExports(manifest, files),
    ...brokenReferences(folder, files, manifest),
  ]
}

/** @param {string} file */
function forbidden(file) {
  return FORBIDDEN.filter(([pattern]) =>
    /** @type {RegExp} */ (pattern).test(file)
  ).map(([, what]) => `${file} is a ${what}`)
}

/**
 * @param {{ exports: Record<string, string | Record<string, string>> }} manifest
 * @param {string[]} files
 */
function missingExports(manifest, files) {
  return Object.entries(manifest.exports).flatMap(([name, target]) => {
    const targets =
      typeof target === "string" ? [target] : Object.values(target)
    return targets
      .map((each) => each.replace(/^\.\//, ""))
      .filter((each) => !each.includes("*") && !files.includes(each))
      .map((each) => `export "${name}" leads to ${each}, which is not there`)
  })
}

/**
 * Files and packages that code in the package reaches for without being able
 * to find them where it is installed.
 *
 * @param {string} folder
 * @param {string[]} files
 * @param {Record<string, Record<string, string>>} manifest
 */
function brokenReferences(folder, files, manifest) {
  /** @type {Map<string, string>} with the first file that needs it */
  const missing = new Map()
  for (const file of files.filter((name) => /\.(m?js|d\.ts)$/.test(name))) {
    const text = fs.readFileSync(path.join(folder, file), "utf8")
    if (text.includes("sourceMappingURL=")) {
      missing.set(`a source map of ${file}`, file)
    }
    for (const name of referencesIn(text, file)) {
      if (name.startsWith(".")) {
        const target = path.posix.join(path.posix.dirname(file), name)
        if (!isFile(path.join(folder, target))) {
          missing.set(target, file)
        }
      } else if (!isDeclared(name, file, manifest)) {
        missing.set(ownerOf(name), file)
      }
    }
  }
  return [...missing].map(([name, file]) => `${file} needs ${name}`)
}

/**
 * @param {string} text
 * @param {string} file
 */
function referencesIn(text, file) {
  const pattern = file.endsWith(".js") ? REQUIRE : IMPORT
  return [...text.matchAll(pattern)].map(([, a, b]) => a ?? b)
}

/** @param {string} file */
function isFile(file) {
  return ["", ".js", ".mjs", ".d.ts", ".json", "/index.js", "/index.d.ts"].some(
    (end) => fs.statSync(file + end, { throwIfNoEntry: false })?.isFile()
  )
}

/**
 * @param {string} name
 * @param {string} file
 * @param {Record<string, Record<string, string>>} manifest
 */
function isDeclared(name, file, manifest) {
  const owner = ownerOf(name)
  return (
    name.startsWith("node:") ||
    builtinModules.includes(owner) ||
    owner in { ...manifest.dependencies, ...manifest.peerDependencies } ||
    (file.endsWith(".d.ts") && TYPES_OF_FRAMEWORK.includes(owner))
  )
}

/** @param {string} name as it is imported */
function ownerOf(name) {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/")
}

/**
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]} paths relative to the folder, its dependencies left out
 */
export function filesOf(folder, below = "") {
  return fs
    .readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => {
      const name = path.posix.join(below, entry.name)
      return entry.isDirectory() ? filesOf(folder, name) : [name]
    })
}
