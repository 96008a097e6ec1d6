import { spawn, type ChildProcess } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import type { Checkout } from "./checkout"

export type Exit = { code: number | null; signal: NodeJS.Signals | null }

const PATIENCE = 400_000

/** `npm start` without npm: the head of a process group, as in a terminal. */
export class Launch {
  output = ""
  errors = ""
  readonly exited: Promise<Exit>
  private readonly process: ChildProcess
  private over = false

  constructor(
    readonly checkout: Checkout,
    env: Record<string, string>,
    script = "scripts/start.mjs"
  ) {
    this.process = spawn(process.execPath, [script], {
      cwd: checkout.folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...checkout.account,
      env: {
        PATH: process.env.PATH,
        LANG: process.env.LANG,
        HOME: checkout.folder,
        MEDUSA_DISABLE_TELEMETRY: "true",
        ...env,
      },
    })
    this.process.stdout?.on("data", (chunk) => (this.output += chunk))
    this.process.stderr?.on("data", (chunk) => (this.errors += chunk))
    this.exited = new Promise((resolve) => {
      this.process.once("close", (code, signal) => {
        this.over = true
        resolve({ code, signal })
      })
    })
  }

  get pid(): number {
    return this.process.pid ?? 0
  }

  /** To the whole group, as a terminal does. */
  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid, signal)
  }

  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal)
  }

  /** The line of a phase that has ended or was skipped. */
  phase(title: string): string {
    const lines = this.output.split("\n").filter((line) => {
      return new RegExp(`^ *[\\d.]+ s  ${title} `).test(line)
    })
    return lines.at(-1) ?? ""
  }

  async ready(): Promise<void> {
    await this.until(() => /^ *[\d.]+ s {2}Ready /m.test(this.output))
  }

  /** Fails early, with what was shown, when the launcher ends before it. */
  async until(condition: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE
    while (!condition()) {
      if (this.over || Date.now() > end) {
        throw new Error(`The launcher showed\n${this.output}\n${this.errors}`)
      }
      await sleep(50)
    }
  }
}

export const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Whether it becomes true in time; nothing that ends needs longer. */
export async function soon(
  condition: () => boolean | Promise<boolean>,
  patience = 20_000
): Promise<boolean> {
  const end = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > end) {
      return false
    }
    await sleep(100)
  }
  return true
}

/** Command lines of all living processes that belong to a copy. */
export function processesOf(checkout: Checkout): string[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
        const cwd = fs.readlinkSync(`/proc/${pid}/cwd`)
        return `${pid} ${command.replaceAll("\0", " ")} in ${cwd}`
      } catch {
        return ""
      }
    })
    .filter((line) => line.includes(checkout.folder))
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject)
    server.listen(0, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "localhost" })
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })
}
