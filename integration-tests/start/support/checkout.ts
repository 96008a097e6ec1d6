import { execFileSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

const ROOT = process.cwd()

/** A person of the machine; the tests' own user without one. */
export type Account = { uid: number; gid: number }

/**
 * A copy of the working tree, as a newcomer has it after `npm ci`: nothing of
 * the developer's store is touched.
 */
export class Checkout {
  readonly folder: string

  constructor(readonly account?: Account) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-start-"))
    fs.chmodSync(this.folder, 0o755)
    const list = execFileSync(
      "git",
      ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
      { cwd: ROOT, encoding: "utf8" }
    )
    for (const file of list.split("\0").filter(Boolean)) {
      const source = path.join(ROOT, file)
      // Listed by git and deleted since.
      if (fs.existsSync(source)) {
        fs.cpSync(source, this.path(file))
      }
    }
    fs.symlinkSync(path.join(ROOT, "node_modules"), this.path("node_modules"))
    this.giveAway()
  }

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts)
  }

  read(file: string): string {
    const full = this.path(file)
    return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : ""
  }

  /** Takes over the build of another copy of the same sources. */
  takeBuildOf(other: Checkout): void {
    fs.cpSync(other.path(".medusa"), this.path(".medusa"), {
      recursive: true,
      verbatimSymlinks: true,
    })
    this.giveAway()
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true })
  }

  private giveAway(): void {
    if (this.account) {
      const { uid, gid } = this.account
      execFileSync("chown", ["-R", "-h", `${uid}:${gid}`, this.folder])
    }
  }
}
