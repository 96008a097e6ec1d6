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

  /** @param like another copy, whose build is taken over as well */
  constructor(
    readonly account?: Account,
    like?: Checkout
  ) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-start-"))
    fs.chmodSync(this.folder, 0o755)
    const places = like
      ? fs.readdirSync(like.folder).filter((name) => name !== ".data")
      : workingTree()
    for (const place of places) {
      fs.cpSync(path.join(like?.folder ?? ROOT, place), this.path(place), {
        recursive: true,
        verbatimSymlinks: true,
      })
    }
    if (!like) {
      fs.symlinkSync(path.join(ROOT, "node_modules"), this.path("node_modules"))
    }
    this.giveAway()
  }

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts)
  }

  read(file: string): string {
    const full = this.path(file)
    return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : ""
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

/** What git knows or would take, without what has been deleted since. */
function workingTree(): string[] {
  const list = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    { cwd: ROOT, encoding: "utf8" }
  )
  return list
    .split("\0")
    .filter((file) => file && fs.existsSync(path.join(ROOT, file)))
}
