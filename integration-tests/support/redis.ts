import { spawn, spawnSync } from "node:child_process"
import { createServer } from "node:net"
import { eventually } from "./eventually"

/** Whether the machine has a Redis that a test can start. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0

export type TestRedis = { url: string; stop: () => void }

/** A Redis of the test's own: no files, no other user. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort()
  const child = spawn(
    "redis-server",
    [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--save",
      "",
      "--appendonly",
      "no",
    ],
    { stdio: "ignore" }
  )
  await eventually(() => {
    const ping = spawnSync("redis-cli", ["-p", String(port), "ping"])
    if (!ping.stdout?.toString().includes("PONG")) {
      throw new Error("Redis does not answer yet")
    }
  })
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill() }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== "object" || !address) {
    throw new Error("No port is free")
  }
  return address.port
}
