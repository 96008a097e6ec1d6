/**
 * Runs beside a launcher and reads its pipe. When the pipe ends and the
 * launcher has not taken its children off the list (it was killed by SIGKILL,
 * or its terminal went), the guard ends them in order, so that neither a
 * server nor a database is left behind. Started by `Children`.
 */
import fs from "node:fs"
import readline from "node:readline"
import { isAlive, signalGroup, waitUntil } from "./processes.mjs"

const PATIENCE = 10_000

/** @type {Map<number, { signal: NodeJS.Signals, order: number }>} */
const watched = new Map()
/** @type {Set<string>} */
const folders = new Set()

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {})
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const message = JSON.parse(line)
  if (message.watch) {
    watched.set(message.watch, message)
  } else if (message.forget) {
    watched.delete(message.forget)
  } else if (message.remove) {
    folders.add(message.remove)
  } else if (message.keep) {
    folders.delete(message.keep)
  }
}

for (const order of [0, 1]) {
  const pids = [...watched.keys()].filter(
    (pid) => watched.get(pid)?.order === order
  )
  for (const pid of pids) {
    signalGroup(pid, watched.get(pid)?.signal ?? "SIGTERM")
  }
  await waitUntil(() => !pids.some((pid) => isAlive(pid)), PATIENCE)
  for (const pid of pids) {
    signalGroup(pid, "SIGKILL")
  }
}
for (const folder of folders) {
  fs.rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
