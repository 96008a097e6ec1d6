import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import type { Page } from "playwright-core"

const LARGEST = 300 * 1024

/** `UPDATE_SCREENSHOTS=1` writes the pictures that `docs/` shows. */
const FOLDER =
  process.env.UPDATE_SCREENSHOTS === "1"
    ? path.join(process.cwd(), "docs/images")
    : path.join(os.tmpdir(), "saptmarkets-screenshots")

/**
 * Takes a picture of what the browser shows.
 * @returns its size in bytes
 * @throws Error when it is too heavy for the repository
 */
export async function takeScreenshot(
  page: Page,
  name: string
): Promise<number> {
  fs.mkdirSync(FOLDER, { recursive: true })
  const file = path.join(FOLDER, `${name}.png`)
  await page.evaluate(() => document.fonts.ready.then(() => true))
  const { length } = await page.screenshot({
    path: file,
    animations: "disabled",
  })
  if (length > LARGEST) {
    throw new Error(`${file} has ${length} bytes, ${LARGEST} are allowed`)
  }
  return length
}
