import fs from "node:fs"
import os from "node:os"

const MEMORY = "/dev/shm"
/** Two applications' databases with their copies and logs take a fifth. */
const ROOM = 3 * 1024 ** 3

/**
 * Where a cluster that nobody keeps lies: in memory where the system has room
 * for it (a container often gives 64 MB), else in the temporary folder. Copying
 * a database writes some thousand small files, which a disk takes ten times as
 * long for.
 */
export function scratchPlace() {
  try {
    fs.accessSync(MEMORY, fs.constants.W_OK | fs.constants.X_OK)
    const { bavail, bsize } = fs.statfsSync(MEMORY)
    const room = Math.min(bavail * bsize, os.freemem())
    return room >= ROOM ? MEMORY : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}
