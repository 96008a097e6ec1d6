import assert from "node:assert/strict"
import fs from "node:fs"
import path from "node:path"
import { SUITE } from "../host.mjs"
import { problemsOfPackage } from "../package-contents.mjs"

/** @type {import("./index.mjs").Step} */
export const installedFiles = {
  title: "the installed package holds what it needs and nothing else",
  async run({ host }) {
    const folder = path.join(host.folder, "node_modules", SUITE)
    assert.ok(!fs.lstatSync(folder).isSymbolicLink(), `${folder} is a link`)
    assert.deepEqual(problemsOfPackage(folder), [])
  },
}
