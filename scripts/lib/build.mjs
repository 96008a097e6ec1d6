import fs from "node:fs"
import path from "node:path"
import { buildFingerprint } from "./fingerprint.mjs"
import { runMedusa } from "./medusa.mjs"
import { SERVER } from "./paths.mjs"
import { isBuilt, stampBuild } from "./stamps.mjs"

/**
 * @param {import("./environment.mjs").Settings} settings
 * @returns {boolean} whether sources and build belong together
 */
export function isBuildCurrent(settings) {
  return isBuilt(buildFingerprint(settings.env))
}

/**
 * `medusa build` and its stamp. The sources are read before it begins, so a
 * file that is changed meanwhile makes the next start build again.
 *
 * @param {import("./children.mjs").Children} children
 * @param {import("./environment.mjs").Settings} settings
 * @param {(text: string) => void} detail
 */
export async function build(children, settings, detail) {
  const fingerprint = buildFingerprint(settings.env)
  await runMedusa(
    children,
    "build",
    ["build", "--no-lint"],
    {
      ...settings.given,
      NODE_ENV: "production",
      // Unset, the admin asks the address it was loaded from.
      MEDUSA_BACKEND_URL: settings.env.MEDUSA_BACKEND_URL ?? "",
    },
    detail,
    // Migrations and seed beside it take longer: they go first.
    { nice: 5 }
  )
  stampBuild(fingerprint)
}

/**
 * The core serves `static` of the folder it runs in, and a build wipes that
 * folder: uploads live outside, behind a link.
 *
 * @param {string} folder that the core runs in
 * @param {string} uploads
 */
export function linkUploads(folder, uploads) {
  fs.mkdirSync(uploads, { recursive: true })
  const link = path.join(folder, "static")
  const found = fs.lstatSync(link, { throwIfNoEntry: false })
  if (link === uploads || isLinkTo(link, uploads)) {
    return
  }
  if (found && !found.isSymbolicLink()) {
    fs.cpSync(link, uploads, { recursive: true, force: false })
  }
  fs.rmSync(link, { recursive: true, force: true })
  fs.symlinkSync(path.relative(folder, uploads), link)
}

/**
 * @param {string} link
 * @param {string} target
 */
function isLinkTo(link, target) {
  try {
    return fs.realpathSync(link) === fs.realpathSync(target)
  } catch {
    return false
  }
}

/** @param {string} uploads */
export const linkUploadsOfBuild = (uploads) => linkUploads(SERVER, uploads)
