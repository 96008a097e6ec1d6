import type { Call } from "../app"

export type RunAnswer = {
  id: string
  kind: string
  mode: string
  status: string
  total: number
  read: number
  created: number
  updated: number
  unchanged: number
  archived: number
  failed: number
  conflicts: number
  error: string | null
}

/** Begins a run by the route and waits for its end. */
export async function runOdoo(
  call: Call,
  kind: string,
  mode: "full" | "delta" | "census" = "delta"
): Promise<RunAnswer> {
  const { status, data } = await call<{ run: RunAnswer }>(
    "admin",
    "POST",
    `/admin/odoo/sync/${kind}`,
    { body: { mode } }
  )
  if (status !== 202) {
    throw new Error(`The run was refused: ${JSON.stringify(data)}`)
  }
  return endOfRun(call, data.run.id)
}

/** Waits for the end of a run. */
export async function endOfRun(call: Call, id: string): Promise<RunAnswer> {
  for (const deadline = Date.now() + 240_000; ;) {
    const answer = await call<{ run: RunAnswer }>(
      "admin",
      "GET",
      `/admin/odoo/runs/${id}`
    )
    if (answer.data.run.status !== "running") {
      return answer.data.run
    }
    if (Date.now() > deadline) {
      throw new Error(`It does not end: ${JSON.stringify(answer.data.run)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
