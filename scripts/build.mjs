/** `npm run build`: what `npm run start:prod` serves. */
import { build, linkUploadsOfBuild } from "./lib/build.mjs"
import { assertWritable, readSettings } from "./lib/environment.mjs"
import { Failure } from "./lib/failure.mjs"
import { liveLauncher } from "./lib/launcher-lock.mjs"
import { Launcher } from "./lib/launcher.mjs"
import { assertInstalled } from "./lib/packages.mjs"

await new Launcher().run(async ({ children, phases }) => {
  assertInstalled()
  const settings = readSettings()
  assertWritable()
  const running = liveLauncher()
  if (running?.script === "scripts/start.mjs") {
    throw new Failure(
      `The store runs from the build that would be replaced: stop it first (process ${running.pid}).`
    )
  }
  await phases.run("Build", "compiling the store and its admin", (detail) =>
    build(children, settings, detail)
  )
  linkUploadsOfBuild(settings.uploads)
})
