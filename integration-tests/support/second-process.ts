import { existsSync, readFileSync, writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

/**
 * Runs by `medusa exec` as a second store process on the test's database:
 * says that it is ready, waits for the start, completes its carts at once and
 * writes down which became orders. `args[0]` is the path of the job's file.
 */
export default async function completeCarts({
  container,
  args,
}: ExecArgs): Promise<void> {
  const job = args[0]
  const { carts } = JSON.parse(readFileSync(job, "utf8")) as { carts: string[] }
  writeFileSync(`${job}.ready`, "")
  while (!existsSync(`${job}.go`)) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const results = await Promise.allSettled(
    carts.map((id) => completeCartWorkflow(container).run({ input: { id } }))
  )
  const ordered = carts.filter((_, i) => results[i].status === "fulfilled")
  writeFileSync(`${job}.done`, JSON.stringify({ ordered }))
}
