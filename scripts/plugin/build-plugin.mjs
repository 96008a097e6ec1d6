/**
 * `npm run build:plugin`: the package as it is published, in `.medusa/server`;
 * `npm pack` and `npm publish` run it by themselves (`prepack`). With
 * `-- --pack <folder>` it makes the tarball there and prints its path, and
 * touches nothing in this checkout.
 */
import path from "node:path"
import { Failure } from "../lib/failure.mjs"
import { liveLauncher } from "../lib/launcher-lock.mjs"
import { Launcher } from "../lib/launcher.mjs"
import { assertInstalled } from "../lib/packages.mjs"
import { buildInPlace, packPackage } from "./package.mjs"

await new Launcher().run(async (launcher) => {
  assertInstalled()
  const [flag, folder] = process.argv.slice(2)
  if (flag === "--pack" && folder) {
    process.stdout.write(
      `${await packPackage(launcher, path.resolve(folder))}\n`
    )
    return
  }
  if (flag) {
    throw new Failure("Usage: npm run build:plugin [-- --pack <folder>]")
  }
  const running = liveLauncher()
  if (running) {
    throw new Failure(
      `The store runs from the build that would be replaced: stop it first (process ${running.pid}), or make a tarball by npm run build:plugin -- --pack <folder>.`
    )
  }
  process.stderr.write(
    `The plugin is built in ${await buildInPlace(launcher)}\n`
  )
})
