import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

/** Where the usual systems keep it; `CHROMIUM` names another place. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
]

/** The system's Chromium, or nothing. */
export const CHROMIUM = [process.env.CHROMIUM ?? "", ...USUAL_PLACES].find(
  (path) => path && existsSync(path)
)

/**
 * `describe` where there is a browser. Elsewhere the tests are skipped, and
 * their name says why.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (CHROMIUM) {
    describe(name, tests)
    return
  }
  const reason = "skipped: no Chromium, set CHROMIUM to its path"
  process.stdout.write(`${name} ${reason}\n`)
  describe.skip(`${name} (${reason})`, tests)
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-dev-shm-usage",
    ],
  })
}
