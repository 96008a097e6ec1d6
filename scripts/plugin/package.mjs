import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { Failure } from "../lib/failure.mjs"
import { MEDUSA_CLI, ROOT, shown } from "../lib/paths.mjs"
import { runCommand } from "./command.mjs"
import { filesOf, problemsOfPackage } from "./package-contents.mjs"

/** Tests, and what only the demo store of this repository uses. */
const NOT_PUBLISHED =
  /(^|\/)__tests__(\/|$)|\.spec\.tsx?$|^src\/(scripts(\/|\.|$)|environment\.ts$)/
const ROOT_FILES = [
  "package.json",
  "tsconfig.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
]
const SERVER = ".medusa/server"

/** @typedef {import("../lib/launcher.mjs").Launcher} Launcher */

/**
 * Makes the publishable package in a temporary folder. `medusa build` and
 * `medusa plugin:build` write to the same place, so it is built from a copy: a
 * store that runs from this checkout notices nothing.
 *
 * @param {Launcher} launcher
 * @returns {Promise<string>} folder of the package, removed at the end
 * @throws {Failure} when it does not compile or would not work installed
 */
async function buildPackage(launcher) {
  const { children } = launcher
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-package-"))
  launcher.atEnd(children.removeAtEnd(folder))
  copySources(folder)
  await runCommand(children, {
    name: "medusa plugin:build",
    command: [process.execPath, MEDUSA_CLI, "plugin:build"],
    cwd: folder,
  })
  removeSourceMaps(path.join(folder, SERVER))
  for (const left of ["src", "tsconfig.json", "node_modules"]) {
    fs.rmSync(path.join(folder, left), { recursive: true })
  }
  const problems = problemsOfPackage(folder)
  if (problems.length) {
    throw new Failure("The package cannot be published.", { output: problems })
  }
  return folder
}

/**
 * @param {Launcher} launcher
 * @param {string} destination folder for the tarball
 * @returns {Promise<string>} path of the tarball
 */
export async function packPackage(launcher, destination) {
  const folder = await buildPackage(launcher)
  fs.mkdirSync(destination, { recursive: true })
  const { output } = await runCommand(launcher.children, {
    name: "npm pack",
    command: [
      "npm",
      "pack",
      // It is built; `prepack` would build it in the checkout as well.
      "--ignore-scripts",
      "--silent",
      "--pack-destination",
      destination,
    ],
    cwd: folder,
  })
  const tarball = output.findLast((line) => line.endsWith(".tgz"))
  return path.join(destination, tarball ?? "")
}

/**
 * Puts the package where `npm pack` and `npm publish` in this checkout look
 * for it. The build of the store goes; its next start builds it again.
 *
 * @param {Launcher} launcher
 * @returns {Promise<string>} the folder, as the reader would type it
 */
export async function buildInPlace(launcher) {
  const folder = await buildPackage(launcher)
  const server = path.join(ROOT, SERVER)
  fs.rmSync(server, { recursive: true, force: true })
  fs.cpSync(path.join(folder, SERVER), server, { recursive: true })
  return shown(server)
}

/** @param {string} folder */
function copySources(folder) {
  fs.cpSync(path.join(ROOT, "src"), path.join(folder, "src"), {
    recursive: true,
    filter: (source) => !NOT_PUBLISHED.test(path.relative(ROOT, source)),
  })
  for (const file of ROOT_FILES) {
    const source = path.join(ROOT, file)
    if (fs.existsSync(source)) {
      fs.copyFileSync(source, path.join(folder, file))
    }
  }
  fs.symlinkSync(
    path.join(ROOT, "node_modules"),
    path.join(folder, "node_modules")
  )
}

/**
 * The sources are not published, so a map would lead nowhere.
 *
 * @param {string} server
 */
function removeSourceMaps(server) {
  for (const name of filesOf(server)) {
    const file = path.join(server, name)
    if (name.endsWith(".map")) {
      fs.rmSync(file)
    } else if (/\.m?js$/.test(name)) {
      const text = fs.readFileSync(file, "utf8")
      const without = text.replace(/^\/\/# sourceMappingURL=.*\n?/gm, "")
      fs.writeFileSync(file, without)
    }
  }
}
